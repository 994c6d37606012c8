"""References that follow while the clerk types: what was typed and what followed are put together without asking."""

from screens.app import ClerkApp
from storage.business.agendas import list_items, move_item
from storage.file.location import state_directory
from storage.resuming.left_behind import left_behind
from tests.screens.minuting import office, sitting
from tests.screens.offices import SmallOffice

__all__ = ["office"]


async def test_a_reference_that_followed_in_the_instant_of_a_save_is_put_together_with_it_unasked(
    app: ClerkApp, office: SmallOffice
) -> None:
    first, cited = office.items
    async with sitting(app, office, item_id=first.id) as desk:
        desk.type(f"Further to minute {cited.minute.citation}, it was noted. ")
        await desk.saved_to_disk()
        move_item(app.store, cited.id, 1)
        now = next(item.minute.citation for item in list_items(app.store, office.coming.id) if item.id == cited.id)
        assert now != cited.minute.citation
        desk.type("The rest was typed.")
        await desk.saved_to_disk()
        await app.workers.wait_for_complete([each for each in app.workers if each.name == "_take_followed"])
        both = f"Further to minute {now}, it was noted. The rest was typed."
        assert (desk.surface.text, desk.stored(), desk.banner) == (both, both, "")
        assert left_behind(app.store, state_directory()) == []
