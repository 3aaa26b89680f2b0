export { type Dispute, disputesAmong, disputesIn } from './disputes.ts';
export { type Appearance, type ClaimGroup, claimGrouper, type ClaimGrouper, groupClaims } from './group-claims.ts';
