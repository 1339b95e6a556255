/** Elements that begin and end a block of their own when a browser lays a page out. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody ' +
    'tfoot thead tr ul'
  ).split(' '),
)

/** Elements whose content is code or metadata: never text a person reads. */
export const RAW_ELEMENTS: ReadonlySet<string> = new Set(
  'script style title noframes noembed xmp iframe textarea'.split(' '),
)

/** Elements whose content is no part of a document's prose: controls, drawings, fallbacks. */
export const ASIDE_ELEMENTS: ReadonlySet<string> = new Set(
  'noscript template svg math object canvas audio video select datalist button nav'.split(' '),
)

/** Of a whole page also what stands around its matter. */
export const FRAME_ELEMENTS: ReadonlySet<string> = new Set([...ASIDE_ELEMENTS, 'footer', 'aside', 'form'])

/** Elements without content: hiding one hides nothing that follows. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Elements that may stay unclosed: the next one of the same name ends them. */
export const SELF_ENDING_ELEMENTS: ReadonlySet<string> = new Set('p li dt dd tr td th option'.split(' '))

/** Tags whose presence makes a text HTML rather than prose with an angle bracket in it. */
export const MARKUP_TAGS =
  'a|b|blockquote|body|br|center|div|em|font|h[1-6]|head|hr|html|i|img|li|ol|p|section|span|strong|table|tbody|td|tr|u|ul'

/** The tags among them that break lines. */
export const LINE_TAGS = 'blockquote|body|br|center|div|h[1-6]|hr|html|li|ol|p|section|table|tbody|td|tr|ul'
