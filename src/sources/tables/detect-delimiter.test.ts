import { expect, it } from 'vitest'
import { detectDelimiter } from './detect-delimiter.ts'

it.each<[string, string, string | null]>([
  ['comma', 'title,company\nCook,Acme\nBaker,"Acme, Inc"\n', ','],
  ['tab', 'title\tcompany\nCook, senior\tAcme\n', '\t'],
  ['semicolon with commas in the cells', 'title;company\nCook, baker;Acme, Inc\nCook, b;A, B\n', ';'],
  ['pipe', 'title|company|url\nCook|Acme|x\n', '|'],
  [
    'tilde, as Wuzzuf exports',
    'job_title~company_name~job_description\nCook~Acme~Cook soup, bread and cake\n',
    '~',
  ],
  [
    'commas of prose do not outweigh names of columns',
    'title;description\nCook;soup, cake, bread\nCook;a, b\n',
    ';',
  ],
  ['the line in which Excel names it', 'sep=;\ntitle;company\nCook, a;Acme\n', ';'],
  ['no delimiter', 'just a line\nand another\n', null],
])('%s', (_name, text, expected) => expect(detectDelimiter(text)?.delimiter ?? null).toBe(expected))
