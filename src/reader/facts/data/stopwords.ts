/** Frequent short words of a language that tell it from its neighbours; ISO 639-1. */
export const STOPWORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in for with you your our we are is will be this that on as or have from by an at it who what their they not can all other more new has more been which must should about into through across no do me so if up may were had her his he she them only how when where than then',
  nl: 'de het een en van ik te dat je wij voor met zijn niet op aan als bij ons jouw onze wat om naar ook zoals deze kunnen worden heb hebt werk binnen ben jij wordt door maar dan over uit zelf of ervaring zoeken gezocht kennis fulltime',
  de: 'der die das und ist nicht mit von zu den wir ein eine einen dem für sie auf im du deine unsere als auch bei oder werden sind wie aus zum zur nach über dich ihre des durch bist hast unser uns sowie suchen gesucht erfahrung kenntnisse vollzeit teilzeit',
  fr: 'le la les des et un une du de en pour dans vous nous est au aux avec sur votre nos par que qui ce cette sont ou plus notre être vos ainsi ses leur afin dont chez poste ces elle ils expérience recherche recherché recherchons cherchons équipe temps plein partiel cdi cdd maîtrise connaissance connaissances exigée exigé requise requis souhaitée souhaité salaire formation développeur entreprise clients profil',
  es: 'el la los las de y en un una para con que por del se su al es como más nuestro nuestra tu o experiencia trabajo sus lo equipo este esta ser son nos desarrollo buscamos busca años conocimientos jornada empresa requisitos deseable salario también',
  pt: 'o os as de e em um uma para com que por do da dos das no na nos nas se é ou mais nossa nosso você seu sua ao são não como experiência equipe trabalho procuramos conhecimento vaga empresa',
  it: 'il lo gli di e un una per con che del della dei delle nel nella sono è al alla da in si le più come nostro nostra o lavoro esperienza dal nei anche cerchiamo cercasi conoscenza azienda',
  sv: 'och att det som en på är av för med till den har vi du om ett i eller din våra vår kan oss inom ditt dig hos samt från inte men också vara arbeta sig ska söker erfarenhet kunskap heltid',
  da: 'og at det som en på er af for med til den har vi du om et i eller din vores kan os hos samt fra ikke men også være dig vil du bliver både søger erfaring',
  no: 'og å det som en på er av for med til den har vi du om et i eller din vår våre kan oss hos samt fra ikke men også være deg vil du blir både innen søker erfaring kunnskap',
  fi: 'ja on ei se että sekä tai mutta kuin olet ovat meillä sinulla joka kanssa myös työ voit meidän ole olla hyvä',
  pl: 'i w na z do się nie to jest oraz dla o że od przez lub po jak za ze są co w tym nasz praca doświadczenie będzie w pracy twoje',
  cs: 'a v na s z do se je to pro nebo jsou ve jako práce které od po být naše zkušenosti máte nabízíme jsme',
  ro: 'și de în la cu pe pentru din este un o care sau mai nu să fi ale noastre experiență lucru',
  tr: 've bir bu ile için olan de da en gibi olarak iş deneyim veya daha çok sahip',
  hu: 'a az és egy hogy nem is vagy van meg de csak el már lehet valamint munka',
  id: 'dan yang di untuk dengan dari pada atau ini dalam adalah kami anda kerja pengalaman',
  vi: 'và của các có cho được trong là với một không những để người làm việc',
}

/** Scripts that decide by themselves, by the share of a text's letters. */
export const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]
