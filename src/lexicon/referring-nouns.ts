import { wordSet } from './word-set.ts';

/** Nouns that refer to a person named before without saying what he or she does, singular, lower case. Written for this project. */
export const GENERIC_PERSON_NOUNS: ReadonlySet<string> = wordSet(
  'man|woman|boy|girl|person|gentleman|lady|teenager|youth|pensioner|adult|child|local|native|newcomer|politician|celebrity|figure|frontrunner|front-runner|incumbent|newsmaker|billionaire|millionaire|tycoon|mogul|magnate|businessman|businesswoman|entrepreneur|lawmaker|statesman',
);

/** Nouns that refer to an organisation named before, singular, lower case. Written for this project. */
export const GENERIC_ORGANISATION_NOUNS: ReadonlySet<string> = wordSet(
  'company|firm|business|corporation|conglomerate|manufacturer|maker|automaker|carmaker|retailer|supplier|operator|carrier|airline|brewer|broker|brokerage|insurer|lender|bank|producer|publisher|startup|start-up|chain|giant|group|organisation|organization|agency|body|association|charity|nonprofit|foundation|institute|institution|think-tank|union|federation|alliance|bloc|coalition|club|team|side|party|campaign|committee|commission|council|board|court|tribunal|panel|department|ministry|bureau|office|university|college|school|hospital|museum|church|newspaper|paper|magazine|daily|tabloid|broadcaster|network|station|channel|outlet|website|site|regulator|watchdog|authority|utility|militia|army|force|consortium|cooperative|society|league|government|administration|parliament|police|troupe|orchestra|theatre|theater',
);

/** Nouns that refer to a place named before, singular, lower case. Written for this project. */
export const GENERIC_PLACE_NOUNS: ReadonlySet<string> = wordSet(
  'country|nation|state|city|town|village|kingdom|republic|province|region|territory|county|borough|municipality|island|capital|emirate|canton|superpower',
);

/** Nouns for what is written, measured or broadcast and can "say" something, singular, lower case. Written for this project. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = wordSet(
  'report|study|survey|poll|paper|article|book|memo|memorandum|letter|statement|document|filing|lawsuit|complaint|suit|ruling|judgment|judgement|decision|verdict|order|bill|law|act|treaty|agreement|review|analysis|audit|data|figure|statistic|research|finding|result|account|story|editorial|column|post|blog|tweet|message|email|e-mail|text|transcript|recording|video|tape|footage|affidavit|indictment|notice|release|bulletin|prospectus|biography|memoir|film|documentary|headline|sign|banner|label|website|average|index|forecast|estimate|projection|proposal|plan|draft|record|dossier|log|diary|testimony|evidence|model|map|chart|list',
);

/** Nouns that are plural without a final s, or that name several people, lower case. Written for this project. */
export const PLURAL_NOUNS: ReadonlySet<string> = wordSet(
  'people|men|women|children|majority|minority|number|dozens|hundreds|thousands|millions|percent|couple|pair|duo|trio|twins|parents|others|lawmakers|media|press|public|staff|crew|family|crowd|audience|electorate|generation|rest|lot|handful|group',
);
