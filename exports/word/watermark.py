"""The word DRAFT across every page, as Word itself writes a watermark: a drawing in the header.

Screen readers do not announce what is in a header, and some people cannot read text over a watermark; so that a
document is a draft is always said in words on its first page and at the head of the others, and this is added only
where a body asks for it.
"""

from exports.word.styles import W

_VML = "urn:schemas-microsoft-com:vml"
_OFFICE = "urn:schemas-microsoft-com:office:office"
_PLACE = (
    "position:absolute;margin-left:0;margin-top:0;width:412pt;height:165pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)

#: A paragraph for a header.
WATERMARK = (
    f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:pict xmlns:v="{_VML}" xmlns:o="{_OFFICE}">'
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
    '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    f'<v:shape id="DraftWatermark" o:spid="_x0000_s2049" type="#_x0000_t136" alt="Draft" style="{_PLACE}"'
    ' o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:textpath style="font-family:Arial;font-size:1pt"'
    ' string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
)
