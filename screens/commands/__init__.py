"""The rows of the key registry, one module a screen, and the registry assembled from them."""

from screens.commands.agenda import AGENDA, QUICK_ENTRY
from screens.commands.bodies import BODY, CALENDAR, MEMBERS, MEMBERS_FILE, PLANNER, STANDING_ITEMS
from screens.commands.comments import COMMENTS
from screens.commands.desk import DESK
from screens.commands.dialogs import CHOOSE, CIRCULATE, CONFIRM, EXPORT, FORM, HELP, PREVIEW
from screens.commands.everywhere import EVERYWHERE
from screens.commands.items import ITEM_MENU, ITEMS, READ_BACK
from screens.commands.matters import FOLLOWING, ONE_LINE, PROGRAMME, PROPOSALS, READ, REVIEW, TIMELINE
from screens.commands.minutes import COMPARE, MINUTES, NAMED_VOTE, PICK
from screens.commands.papers import APPROVE, HISTORY, STANDING
from screens.commands.revising import PAGE, REVISING, STATES
from screens.commands.roll import ROLL
from screens.keys import Command

#: Every screen's rows, by the screen's name. `app` has the rows that hold on every screen.
REGISTRY: dict[str, tuple[Command, ...]] = {
    "app": EVERYWHERE,
    "desk": DESK,
    "agenda": AGENDA,
    "entry": QUICK_ENTRY,
    "body": BODY,
    "members": MEMBERS,
    "standing_items": STANDING_ITEMS,
    "planner": PLANNER,
    "calendar": CALENDAR,
    "taking": MEMBERS_FILE,
    "minutes": (*MINUTES, *ITEMS, *REVISING, *FOLLOWING),
    "page": PAGE,
    "states": STATES,
    "item": ITEM_MENU,
    "wording": READ_BACK,
    "roll": ROLL,
    "review": REVIEW,
    "promise": PROPOSALS,
    "programme": PROGRAMME,
    "timeline": TIMELINE,
    "line": ONE_LINE,
    "read": READ,
    "named": NAMED_VOTE,
    "compare": COMPARE,
    "pick": PICK,
    "standing": STANDING,
    "history": HISTORY,
    "approve": APPROVE,
    "form": FORM,
    "export": EXPORT,
    "circulate": CIRCULATE,
    "comments": COMMENTS,
    "preview": PREVIEW,
    "choose": CHOOSE,
    "confirm": CONFIRM,
    "help": HELP,
}
