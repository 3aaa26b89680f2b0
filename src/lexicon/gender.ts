import { wordSet } from './word-set.ts';

/** Titles and nouns that say that a person is a woman, singular, lower case. Written for this project. */
export const FEMALE_WORDS: ReadonlySet<string> = wordSet(
  'mrs|mrs.|ms|ms.|miss|madam|madame|mme|mme.|dame|lady|baroness|countess|viscountess|duchess|princess|queen|empress|sister|frau|señora|signora|' +
    'woman|girl|lady|wife|mother|mum|mom|daughter|sister|aunt|niece|grandmother|granddaughter|stepmother|stepdaughter|girlfriend|fiancée|widow|bride|mistress|heiress|hostess|' +
    'actress|waitress|stewardess|goddess|heroine|nun|abbess|priestess|schoolgirl|midwife|ballerina|' +
    'businesswoman|chairwoman|spokeswoman|congresswoman|councilwoman|assemblywoman|alderwoman|policewoman|sportswoman|saleswoman|servicewoman|horsewoman|stateswoman|noblewoman|frontwoman|anchorwoman|firewoman|gentlewoman|camerawoman|craftswoman|englishwoman|frenchwoman|irishwoman',
);

/** Titles and nouns that say that a person is a man, singular, lower case. Written for this project. */
export const MALE_WORDS: ReadonlySet<string> = wordSet(
  'mr|mr.|sir|lord|baron|count|viscount|earl|duke|prince|king|emperor|sultan|sheikh|sheik|brother|father|fr.|monsieur|herr|señor|signor|monsignor|' +
    'man|boy|gentleman|guy|husband|father|dad|son|brother|uncle|nephew|grandfather|grandson|stepfather|stepson|boyfriend|fiancé|widower|bridegroom|groom|' +
    'waiter|monk|abbot|schoolboy|headmaster|' +
    'businessman|chairman|spokesman|congressman|councilman|assemblyman|alderman|policeman|sportsman|salesman|serviceman|horseman|statesman|nobleman|frontman|anchorman|fireman|cameraman|craftsman|fisherman|cattleman|englishman|frenchman|irishman|patrolman|lineman|batsman|midshipman|doorman|gunman|hitman|strongman|showman',
);

/**
 * Given names that lists have for both sexes and that are mostly given to one, in English-language news, lower case. Written for this
 * project.
 */
export const MOSTLY_FEMALE_NAMES: ReadonlySet<string> = wordSet(
  'allie|andrea|ashley|aubrey|bailey|betina|bobbie|brandy|brittany|brooklyn|callie|camille|carmen|carol|carrie|cassidy|cheyenne|christie|christina|christy|claire|clare|connie|courtney|dana|diamond|dian|diane|dominique|dora|edie|effie|elisha|emerald|emma|erin|ester|evelyn|floy|frances|gail|gale|georgie|guadalupe|hadley|hallie|harper|hattie|hilary|hillary|hollie|hope|ida|ivy|jade|jasmin|jettie|joan|joann|joi|joni|karen|kari|karin|karma|kay|kelley|kelsey|kenya|keri|kerry|kiley|kim|kimberly|kirby|kristen|kristin|lacey|laurel|lauri|laverne|lea|lena|lesley|lexie|lindsay|lois|lora|loren|lynn|mackenzie|madison|maria|marian|mary|maría|mina|myrtle|nell|odell|olga|paris|patrice|petra|regan|roma|rosario|roxy|ruby|rylan|selena|shannon|sharon|shea|shelby|shelley|shelly|sheridan|shirley|simone|sophie|stacey|stacy|stephanie|susie|sydney|tracey|tracy|trinity|valentine|valery|vera|verna|violet|vivian|vivien|whitney|winifred|winnie|yael',
);
export const MOSTLY_MALE_NAMES: ReadonlySet<string> = wordSet(
  'abdi|ahmed|alex|ali|andre|andree|bertie|billy|blake|bobby|brandon|brett|byrd|campbell|carson|cary|chad|chandler|charlie|chris|christian|claude|clem|corey|cory|daire|dale|dallas|daniele|darian|darragh|denis|deniz|donnie|dusty|dylan|eddie|eli|ellis|forest|francis|freddie|gene|gerry|gilman|glenn|guy|hassan|hunter|ibrahim|ira|irfan|jaden|jayden|jaylen|jensen|jesse|joe|johnnie|jose|josé|juan|kamal|keith|kyle|lane|laurence|lonnie|lou|louie|luca|marlin|marty|micah|michel|mickey|mitchell|mohamed|mohammed|murray|nikola|noel|otis|pascal|randy|rene|ricky|ronnie|rory|sam|sammie|shane|sidney|sonny|stevie|terry|toby|tommie|tommy|tony|tristan|tyler|van|vernon|wally|willie|yuri|yury|zane',
);

/** Nouns of kinship, singular, lower case. */
export const KINSHIP_NOUNS: ReadonlySet<string> = wordSet(
  'wife|husband|widow|widower|mother|father|mum|mom|dad|parent|son|daughter|child|brother|sister|sibling|twin|uncle|aunt|cousin|nephew|niece|grandmother|grandfather|grandson|granddaughter|spouse|fiancé|fiancée|bride|groom',
);
