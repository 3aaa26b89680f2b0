import { wordSet } from '../../lexicon/word-set.ts';

/** Words behind a headline's colon that announce a format and name nobody. Written for this project. */
export const FORMATS: ReadonlySet<string> = wordSet(
  'live|update|updates|video|videos|photo|photos|picture|pictures|watch|analysis|opinion|explainer|review|gallery|' +
    'map|maps|timeline|recap|results|result|list|guide|factbox|editorial|preview|part|summary|transcript|interview|' +
    'profile|chart|quiz|podcast|story|facts|fact|latest|exclusive',
);

/** Labels that head a line and speak for nobody, whatever their case. Written for this project. */
export const ANNOUNCEMENTS: ReadonlySet<string> = wordSet(
  'note|warning|caution|update|updated|correction|clarification|time|times|date|dates|place|venue|location|address|' +
    'where|when|who|what|why|how|which|score|scores|result|results|weather|tickets|ticket|price|prices|cost|pros|cons|' +
    'home|away|referee|attendance|ingredients|method|serves|contact|phone|email|tel|fax|source|sources|subject|re|ps|' +
    'p.s.|disclaimer|spoiler|summary|conclusion|verdict|background|example|fact|myth|tip|breaking|live|latest|' +
    'exclusive|related|watch|read|listen|photo|photos|video|editing|rating|ratings|key|total|status|category|tags|' +
    'topics|goals|goal|scorers|scorer|subs|substitutes|booked|bookings|headline|title|important|reminder|deadline|' +
    'agenda|present|apologies|attending',
);

/** Who stands behind the dash of a headline ("Storm may hit coast - agency"). Written for this project. */
export const TELLERS: ReadonlySet<string> = wordSet(
  'paper|newspaper|agency|report|reports|radio|tv|television|media|police|official|officials|source|sources|minister|' +
    'ministry|president|spokesman|spokeswoman|spokesperson|poll|study|survey|company|union|analyst|analysts|trade|' +
    'traders|lawyer|court|army|military|government|aide|forecaster|forecasters|expert|experts|scientists|researchers|' +
    'doctors|charity|council|mayor|campaigners|witness|witnesses|watchdog|regulator|bank|ceo|chief|un',
);

/** Words in small letters, marks and short forms inside a name. Written for this project. */
export const SMALL: ReadonlySet<string> = wordSet("de|da|di|du|van|von|der|den|la|le|al|bin|of|the|and|.|-|'|’|jr|dr");
