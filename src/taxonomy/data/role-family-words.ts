import type { RoleFamily } from '../types.ts'

/** Words that give a title's family where no role's pattern matches: the last one in the title's head decides. */
export const FAMILY_WORDS: Readonly<Partial<Record<RoleFamily, string>>> = {
  software: 'software developer programming devops web mobile ios android',
  data: 'data analytics ai analytical ml',
  'it-support': 'it network networks infrastructure helpdesk cyber telecom computer',
  engineering: 'mechanical electrical hardware civil engineering robotics aerospace optical',
  product: 'product',
  design: 'design designer creative art artist animation',
  sales: 'sales retail store gtm seller broker presales merchandising',
  marketing: 'marketing marketer brand seo content growth advertising pr media campaign editorial',
  customer: 'customer client support success onboarding',
  finance:
    'finance financial accounting accounts tax treasury audit bank banking investment credit loan insurance billing fund equity trading mortgage budget fiscal',
  hr: 'hr people talent recruiting recruitment training learning staffing benefits personnel employment',
  legal: 'legal law litigation counsel compliance regulatory privacy',
  operations:
    'operations procurement supply logistics sourcing strategy quality facilities purchasing inventory operational',
  healthcare:
    'nurse nursing medical clinical clinic health healthcare patient therapy dental pharmacy care hospital hospice surgical wellness veterinary',
  education:
    'teacher instructor school education academic curriculum faculty teaching educator university college',
  trades:
    'maintenance construction electric plumbing welding mechanic technician production manufacturing assembly installer hvac automotive repairer worker operator fabrication machine repair',
  transport: 'driver warehouse transport transportation fleet delivery shipping aviation airport flight',
  hospitality:
    'restaurant hotel kitchen dishwasher dietary catering food hospitality housekeeping culinary fitness recreation guest salon spa',
  public: 'police parking fire public policy emergency military government patrol borough',
  science: 'science research scientist laboratory lab biology chemistry environmental scientific',
  admin: 'administrative clerical office secretary clerk assistant administration',
}

/** Family words that name the occupation only where they close the title's head: "Assistant Surgeon" is no assistant. */
export const CLOSING_FAMILY_WORDS: readonly string[] = ['assistant']
