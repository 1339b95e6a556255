/** Keys that mean an employer known by another key: `written key = canonical key`, one a line. */
export const EMPLOYER_ALIASES = `
international business machines = ibm
alphabet = google
facebook = meta
meta platforms = meta
amazon com = amazon
amazon com services = amazon
amazon web services = amazon
aws = amazon
amazon development center = amazon
microsoft canada = microsoft
microsoft corp = microsoft
apple computer = apple
j p morgan = jpmorgan chase
jp morgan = jpmorgan chase
jpmorgan = jpmorgan chase
jpmorgan chase bank = jpmorgan chase
jp morgan chase = jpmorgan chase
j p morgan chase = jpmorgan chase
bofa = bank of america
merrill lynch = bank of america
citi = citigroup
citibank = citigroup
goldman sachs group = goldman sachs
pricewaterhousecoopers = pwc
ernst and young = ey
ernst young = ey
deloitte consulting = deloitte
deloitte and touche = deloitte
deloitte services = deloitte
kpmg us = kpmg
mckinsey = mckinsey and company
bcg = boston consulting group
the boston consulting group = boston consulting group
hewlett packard = hp
hewlett packard enterprise = hpe
general electric = ge
johnson and johnson family of = johnson and johnson
j and j = johnson and johnson
at and t = att
at t = att
verizon wireless = verizon
verizon communications = verizon
t mobile usa = t mobile
united parcel service = ups
federal express = fedex
fedex ground = fedex
wal mart = walmart
walmart labs = walmart
wal mart stores = walmart
walmart global tech = walmart
unitedhealth = unitedhealth group
united health group = unitedhealth group
cvs = cvs health
cvs pharmacy = cvs health
kaiser = kaiser permanente
booz allen = booz allen hamilton
lockheed = lockheed martin
lockheed martin corporation = lockheed martin
northrop = northrop grumman
raytheon technologies = rtx
raytheon = rtx
3m company = 3m
procter and gamble = p and g
p g = p and g
procter gamble = p and g
salesforce com = salesforce
sap america = sap
sap se = sap
oracle america = oracle
cisco systems = cisco
intel corp = intel
nvidia corp = nvidia
x corp = x
twitter = x
tiktok = bytedance
cognizant technology solutions = cognizant
tata consultancy services = tcs
tata consultancy service = tcs
hcl technologies = hcltech
hcl america = hcltech
infosys technologies = infosys
wipro technologies = wipro
capgemini america = capgemini
ing bank = ing
abn amro bank = abn amro
rabobank nederland = rabobank
albert heijn bv = albert heijn
royal bank of canada = rbc
td bank = td
td bank group = td
toronto dominion bank = td
bank of montreal = bmo
bmo financial group = bmo
canadian imperial bank of commerce = cibc
scotiabank = bank of nova scotia
loblaw companies = loblaw
sun life financial = sun life
nyc department of health and mental hygiene = dept of health mental hygiene
new york police department = police department
city of la = city of los angeles
pwc us = pwc
the mathworks = mathworks
palantir technologies = palantir
airbnb us = airbnb
uber technologies = uber
lyft us = lyft
doordash usa = doordash
space exploration technologies = spacex
open ai = openai
hugging face = huggingface
data bricks = databricks
stripe payments = stripe
block square = block
square = block
paypal holdings = paypal
american express company = american express
amex = american express
mastercard international = mastercard
visa usa = visa
capital one financial = capital one
wells fargo bank = wells fargo
us bancorp = us bank
u s bank = us bank
charles schwab and co = charles schwab
schwab = charles schwab
fidelity = fidelity investments
vanguard group = vanguard
nationwide mutual insurance = nationwide
geico insurance = geico
state farm mutual automobile insurance = state farm
dept of veterans affairs = veterans affairs
department of veterans affairs = veterans affairs
us department of veterans affairs = veterans affairs
`

/** Keys of staffing and recruiting agencies: they post for employers they do not name. */
export const AGENCY_KEYS = `
robert half; robert half technology; robert half finance and accounting; accountemps; officeteam; the creative group; randstad;
randstad usa; randstad digital; randstad north america; adecco; adecco staffing; manpower; manpowergroup; experis; kelly; kelly services; teksystems; tek systems;
apex systems; cybercoders; cyber coders; insight global; aerotek; actalent; allegis; allegis group; hays; michael page; page group; pagegroup; robert walters;
kforce; modis; akkodis; volt; volt workforce solutions; collabera; diverse lynx; mastech; mastech digital; judge group; beacon hill; beacon hill staffing group;
addison group; lhh; vaco; creative circle; aquent; 24 seven; harnham; jobot; motion recruitment; motion recruitment partners; nigel frank; nigel frank international;
jefferson frank; mason frank; frank recruitment group; tenth revolution group; computer futures; progressive; sthree; real staffing; huxley; hydrogen group; spencer ogden; oliver bernard;
harvey nash; la fosse; la fosse associates; understanding recruitment; xcede; salt; burns sheehan; client server; explore group; opus recruitment solutions;
on assignment; on board services; system one; yoh; cdi; artech; artech information systems; infosys bpm; eteam; pyramid consulting; us tech solutions; ustech solutions; rangam; net2source; intelliswift; compunnel; compunnel inc; mindlance; spectraforce; genesis10;
russell tobin; matlen silver; eliassen group; the judge group; ledgent; ultimate staffing; appleone; express employment professionals; snelling; spherion; staffmark; peopleready; labor ready; trueblue; westaff; prologistix; aston carter; easton carter; medix; medix staffing solutions;
maxim healthcare; maxim healthcare services; cross country healthcare; amn healthcare; aya healthcare; comphealth; weatherby healthcare; soliant; soliant health; favorite healthcare staffing; supplemental health care; nomad health; vivian health; medical solutions; fusion medical staffing;
brunel; yacht; tempo team; olympia; start people; youngcapital; undutchables; adams multilingual recruitment; projob; independent recruiters; darwin recruitment; redshift recruitment; orange quarter;
tietalent; braintrust; toptal; turing; crossover; andela; lemon io; arc dev; upwork; mercor; hired; dice; talentally; lensa; get it recruit; jobs for humanity; ripplematch; simplyhired; recruit rs; winter park recruiting; management recruiters; management recruiters of bethlehem; sanford rose associates; korn ferry; heidrick and struggles; spencer stuart; truelogic software; truelogic; solvd; leantech; procom; altis; altis recruitment; s i systems; tundra technical solutions; ian martin; brainhunter; eagle professional resources; quantum recruitment; bagg group; david aplin group; caspian one; hirefly; hireshire; the job window
`
