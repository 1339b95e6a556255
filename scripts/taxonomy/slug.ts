/** "C++" -> "c-plus-plus", "C#" -> "c-sharp", ".NET" -> "dotnet", "FP&A" -> "fp-and-a". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/^\.(?=[a-z])/, 'dot')
    .replace(/\+/g, '-plus')
    .replace(/#/g, '-sharp')
    .replace(/&/g, '-and-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
