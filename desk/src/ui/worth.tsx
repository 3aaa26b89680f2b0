/** A check-worthiness from 0 to 1, as a number and as a bar. */
export function Worth({ value }: { readonly value: number }) {
  return (
    <span class="score">
      <span class="hidden">Check-worthiness </span>
      {value.toFixed(2)}
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="6" />
        <rect width={Math.round(value * 100)} height="6" />
      </svg>
    </span>
  );
}
