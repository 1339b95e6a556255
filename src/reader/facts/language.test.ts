import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isTextComplete } from './completeness.ts'
import { countWords, detectLanguage } from './language.ts'

it.each([
  ['en', 'You will build the tools that our teams use and work with the people who know them.'],
  ['nl', 'Je werkt met een team aan de systemen en je hebt ervaring met het bouwen van software voor ons.'],
  ['de', 'Wir suchen für unser Team eine Person, die mit uns die Software baut und nicht nur wartet.'],
  [
    'fr',
    'Vous travaillez avec nos équipes pour construire les outils que nos clients utilisent dans le monde.',
  ],
  ['es', 'Buscamos una persona con experiencia para el equipo que desarrolla los productos de la empresa.'],
  [
    'sv',
    'Du kommer att arbeta med vårt team och har erfarenhet av att bygga system som används i hela landet.',
  ],
  ['pt', 'Você vai trabalhar com a nossa equipe para construir os produtos que não param de crescer.'],
  ['it', 'Il candidato lavora con il nostro team per la progettazione delle soluzioni e dei prodotti.'],
  ['fr', 'Cuisinier recherché, expérience de la restauration exigée, CDI temps plein'],
  ['fr', 'Poste de développeur Java, maîtrise de Spring'],
  ['es', 'Se busca cocinero con experiencia para restaurante'],
  ['und', 'Chef de la table'],
  ['und', 'Pay per hour, hours as per schedule'],
  ['ja', '私たちはデータエンジニアを募集しています。Python'],
  ['und', 'Python SQL'],
  ['und', ''],
])('tells %s', (language, text) => expect(detectLanguage(text)).toBe(language))

it('counts runs of letters and digits', () => {
  expect(countWords("We've 3 full-time roles: C++, Node.js.")).toBe(6)
  expect(countWords(' \n')).toBe(0)
})

it.each([
  ['A whole text.', null, false, true],
  ['A text that breaks off…', null, false, false],
  ['A text that breaks off...', null, false, false],
  ['short', 500, false, false],
  ['x'.repeat(99), 100, false, true],
  ['A whole text.', null, true, false],
])('%j of stated length %s is complete: %s', (text, statedLength, isSnippet, isComplete) => {
  expect(isTextComplete(text, { statedLength, isSnippet })).toBe(isComplete)
})

it('counts as words the runs of letters and digits with single marks inside', () => {
  const words = /[\p{L}\p{N}]+(?:['’.+#/-][\p{L}\p{N}]+)*/gu
  const pieces = ['a', 'Zoë', '3', '.', '-', '’', ' ', '\n', '--', '#', 'C++', '√', '語', '𝐀', '\ud835', '½']
  const texts = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(countWords(text)).toBe(text.match(words)?.length ?? 0)
    }),
  )
})

it('takes capitals and signs for the letters they stand for', () => {
  const text = 'De medewerKer werkt voor onze klant en wij zoeken een collega met ervaring in het vak'
  expect(detectLanguage(text.toUpperCase())).toBe(detectLanguage(text))
  expect(detectLanguage('İLE BİR VE BU İÇİN OLARAK DENEYİM VEYA DAHA ÇOK SAHİP İŞ')).toBe('tr')
})
