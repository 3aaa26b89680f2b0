import type { OnrecordRecord } from '../../document/record.ts';
import type { CorrectionBody } from './schema.ts';

type ClaimAction = Extract<CorrectionBody, { readonly action: 'fix-claim' | 'reject-claim' }>;

export function applyClaimAction(record: OnrecordRecord, body: ClaimAction): OnrecordRecord {
  if (body.action === 'reject-claim') {
    return { ...record, claims: record.claims.filter(({ id }) => id !== body.claim) };
  }
  const { type, checkable, polarity } = body;
  return {
    ...record,
    claims: record.claims.map((claim) =>
      claim.id === body.claim
        ? {
            ...claim,
            type: type ?? claim.type,
            checkable: checkable ?? claim.checkable,
            polarity: polarity ?? claim.polarity,
          }
        : claim,
    ),
  };
}
