/**
 * Keys of staffing and recruiting agencies, and of markets for such work: they post for employers they do not name.
 * Names that say so themselves ("... Staffing", "... Recruitment") are told by their words, see below.
 */
export const AGENCY_KEYS = `
24 seven; abbtech professional resources; abc consultants; academic work; accountemps; actalent; addison group; adecco; adecco group; adecco india;
adecco usa; aditi consulting; adroit people; aerotek; akkodis; akraya; allegis; allegis group; amn healthcare; andela; apex systems;
apollo professional solutions; appleone; apr consulting; aquent; arc dev; artech; artech information systems; artech llc; aston carter; axelon;
axelon services; aya healthcare; bagg group; bayone solutions; bayside solutions; beacon hill; bemannia; blue chip talent; brainhunter; braintrust;
brunel international; burns sheehan; careernet; caspian one; catapult solutions group; cdi corporation; chandler macleod; ciel hr; collabera;
collabera technologies; comphealth; compunnel; compunnel inc; computer futures; consultnet; creative circle; crit interim; cross country healthcare;
crossover; cyber coders; cybercoders; david aplin group; dexian; disys; diverse lynx; eagle professional resources; easton carter; eclaro;
eliassen group; eteam; experis; experis it; express employment professionals; finxl; fircroft; genesis10; get it recruit; gi group;
gravity it resources; harnham; harvey nash; hays; hays australia; hedge fund talent; heidrick and struggles; hire it people; hire resources; hirefly;
hireresources; hireshire; hirexa solutions; horizontal talent; hudson global; huxley; hydrogen group; i5 talent; ian martin; iconma;
infotree global solutions; insight global; inspyr solutions; integrated resources; intelliswift; jefferson frank; jobbusters; jobot;
jobot consulting; jobs for humanity; judge group; kelly; kelly services; kforce; korn ferry; la fosse; la fosse associates; labor ready; ledgent;
lemon io; lensa; lernia bemanning; lhh; lorien; luba; manpower; manpower ab; manpower group; manpowergroup; manpowergroup middle east; mason frank;
mastech; mastech digital; matlen silver; matrix resources; mau workforce solutions; maxim healthcare; maxim healthcare services; medical solutions;
medix; mercor; michael page; mindlance; modis; modis it; morgan mckinley; myticas consulting; navitas partners; navitaspartners; nesco resource;
net2source; nigel frank; nigel frank international; nomad health; officeteam; oliver bernard; on assignment; orange quarter; oxford global resources;
page group; page personnel; pagegroup; paxus; people2people; peoplebank; peopleready; peopleserve; perspective talent; phyton talent advisors;
poolia; pridestaff; primus workforce; procom; projob; prologistix; pyramid consulting; quess; quess corp; randstad; randstad digital; randstad india;
randstad north america; randstad usa; rangam; rangam consultants; recruit rs; ripplematch; robert half; robert half finance and accounting;
robert half technology; robert walters; robert walters group; russell tobin; s i systems; sanford rose associates; signature consultants;
simplyhired; six degrees executive; snelling; soliant; soliant health; spectraforce; spencer ogden; spencer stuart; spherion; spring professional;
staff management smx; staffigo; staffigo technical services; staffingine; staffmark; start people; sthree; studentconsulting;
supplemental health care; syntricate technologies; system one; talent groups; talent international; talent navigation experts; talentally;
talentdash; talentsafari; talentzok; targeted talent; teamlease; technology talent network; tek systems; teksystems; teksystems global services;
tekwissen; tempo team; tenth revolution group; the creative group; the job window; the judge group; tietalent; toptal; trueblue; truelogic;
truelogic software; tundra technical solutions; turing; undutchables; uniflex; upwork; ursus; ursus talent services and solutions; us tech solutions;
ustech; ustech solutions; v soft consulting; vaco; vdart; vector talent resources; vivian health; volt information sciences;
volt workforce solutions; weatherby healthcare; westaff; xcede; yacht group; yoh; youngcapital
`

/** Words of an agency's key, wherever they stand in it, or where the pattern says. */
export const AGENCY_WORDS: readonly string[] = [
  'staffing',
  'recruiting',
  'recruitment',
  'recruiters?',
  'headhunt(?:ers?|ing)',
  'manpower',
  'talent solutions',
  'workforce solutions',
  'employment (?:agency|services|partners)',
  'placement (?:agency|services)',
  'personnel (?:services|group)',
  'executive search',
  'search (?:group|partners|associates|company|firm|pro group)',
  'temp(?:orary)? services',
  'uitzendbureau',
  'detachering',
  'bemanning',
  'rekrytering',
  'arbeitsvermittlung',
  'personaldienstleist(?:er|ungen)',
  'zeitarbeit',
  // "Trident Staff", "European Tech Recruit", "Vivid Resourcing": at the end of a longer name only.
  '(?<=. )(?:staff|recruit|resourcing)$',
]

/** Words of a key whose owner recruits for itself, or sells what recruiters work with. */
export const NO_AGENCY_WORDS: readonly string[] = [
  'army',
  'navy',
  'air force',
  'marine corps',
  'national guard',
  'police',
  'department',
  'dept',
  'ministry',
  'board',
  'city of',
  'university',
  'hospital',
  'linkedin',
  'google',
  'medical staff',
  'commission',
]
