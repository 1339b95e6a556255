import { anchorScan, type Reach } from '../../text/anchors.ts'

/** Academic degrees; vocational training and school diplomas are none (R11). */
export const DEGREE =
  /(?:abgeschlossene[sn]? |erfolgreich abgeschlossene[sn]? )?(?:\p{L}*(?:hochschul|universitäts|fachhochschul|master|bachelor|informatik|ingenieur|wirtschafts)?studium(?! generale)|\p{L}*(?:hochschul|studien|universitäts|master|bachelor)abschluss|bachelor(?:[- ]of[- ]\p{L}+)?(?![\p{L}-])|master(?:[- ]of[- ]\p{L}+)?(?= (?:in|im|of|oder|abschluss)|[,/.;)]|$)|abschluss(?= (?:in|im|als))|diplom(?![\p{L}])|promotion (?:in|im)\b|akademische[rn]? (?:abschluss|grad|ausbildung))/giu
export const anchorsOf = anchorScan([
  ['studium', 'abschluss', 'bachelor', 'master', 'diplom', 'promotion', 'akademisch'],
])
export const REACH: Reach = { back: 60, ahead: 80 }
export const NO_DEGREE_BEFORE = /(?:duale[sn]?|scrum|head)[- ]$/iu
/** Still studying, or study as an offer. */
export const NOT_ASKED =
  /(?:eingeschrieben|immatrikuliert|laufende[sn]? studium|während des studiums|neben dem studium|neben deinem studium|bachelorarbeit|masterarbeit|derzeit im|aktuell im|du studierst|studierst du|duales? studium|begonnene[sn]?|dein studium|pflichtpraktikum)/iu
export const HEDGE =
  /(?:wünschenswert|von vorteil|vorteilhaft|idealerweise|bevorzugt|vorzugsweise|gerne gesehen|kein muss|ein plus|nicht (?:zwingend )?(?:erforderlich|notwendig|nötig)|hilfreich|optional)/iu
export const NOT_NEEDED =
  /(?:kein (?:abgeschlossenes )?studium (?:nötig|notwendig|erforderlich)|ohne (?:abgeschlossenes )?studium|studium ist (?:nicht|keine?) (?:erforderlich|notwendig|nötig|voraussetzung|muss))/iu
/** Another way than the degree: "oder eine vergleichbare Qualifikation", "oder eine Ausbildung". */
export const EQUIVALENT =
  /(?:oder|bzw\.?|\/)\s+(?:eine?[nmrs]? |über eine |durch )?(?:\p{L}+(?:e|en|er|es|em),? ){0,3}(?:qualifikation|berufsausbildung|ausbildung|berufserfahrung|erfahrung|kenntnisse|praxis|werdegang|weiterbildung|lehre)|quereinstei|vergleichbare (?:qualifikation|ausbildung|berufserfahrung|erfahrung)|autodidakt/iu
export const FOREIGN = /vergleichbarer ausländischer abschluss/giu
export const HIGHER_DEGREE_ROUTE = /oder \p{L}+ jahre mit master/giu
export const ROUTE_BEHIND = /[;,.]\s*oder\s*\(?[2-6][.)]\s/iu
export const ROUTE_BEFORE = /(?:^|[\s"'“])\(?[1-5][.)]\s[^\n]*$/u
/** Another route right before the degree: "Berufsausbildung oder ein". */
export const ROUTE_OR =
  /(?:erfahrung|jahre|ausbildung|qualifikation)[^.;\n]{0,40}(?:oder|bzw\.?)\s+(?:ein )?$/iu
export const SCHOOL_OR = /(?:abitur|ausbildung)[^.;\n]{0,40}oder (?:ein )?$/iu
/** What may stand between two degrees that are one statement. */
export const JOINED = /^[\s/,&(-]*(?:(?:oder|und|bzw|ein|abschluss|in|of)[\s/,&.)-]*)*$/iu
/** No word for a degree measures anything else. */
export const OTHER_SENSE = /^(?!)/u
export const OTHER_SENSE_BEHIND = /^(?!)/u
export const PLAINLY_FREE = /nicht (?:erforderlich|notwendig|nötig)/iu
