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
