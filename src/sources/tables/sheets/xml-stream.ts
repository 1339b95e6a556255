import { Parser } from 'htmlparser2'
import { decodeText } from '../../files/decode-text.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { SourceError } from '../../source-error.ts'

/** What is told of an XML part of a spreadsheet, in its order. Names come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Spreadsheets nest about ten deep; deeper ones are made to be hard to read. */
const MAX_DEPTH = 60

/** Reads XML piece by piece; after each piece the caller may take what was gathered. */
export async function* streamXml(
  file: SourceFile,
  visitor: XmlVisitor,
): AsyncGenerator<void, void, undefined> {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > MAX_DEPTH)
          throw new SourceError(
            'UNREADABLE',
            `the spreadsheet nests its elements more than ${MAX_DEPTH} deep`,
          )
        visitor.open?.(bare(name), attributes)
      },
      ontext: (text) => visitor.text?.(text),
      onclosetag(name) {
        depth -= 1
        visitor.close?.(bare(name))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for await (const text of decodeText(file)) {
    parser.write(text)
    yield
  }
  parser.end()
  yield
}

/** Reads a whole part. */
export async function readXmlPart(file: SourceFile | null, visitor: XmlVisitor): Promise<void> {
  if (file !== null) for await (const _ of streamXml(file, visitor));
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
