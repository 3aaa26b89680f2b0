/** How far a run is. */
export interface RunProgress {
  readonly documents: number;
  readonly failed: number;
  /** Documents that an earlier run had made. */
  readonly resumed: number;
  /** Share of the input that is done, 0 to 1; null where nobody knows how much there is. */
  readonly share: number | null;
}

/** Works out the share from bytes of files, which may be packed, and from sizes of documents, some of them still on their way. */
export interface ProgressMeter {
  /** Begins again. */
  restart(): void;
  /** Some bytes were read of the input. */
  read(bytes: number): void;
  /** A document came out of them. */
  begin(size: number): void;
  /** It is done. */
  end(size: number): void;
  /** All that came out until now is done. */
  endAll(): void;
  share(): number | null;
}

/** @param total bytes of the whole input, or null where nobody knows */
export function progressMeter(total: number | null): ProgressMeter {
  let [read, begun, ended] = [0, 0, 0];
  return {
    restart() {
      [read, begun, ended] = [0, 0, 0];
    },
    read: (bytes) => void (read += bytes),
    begin: (size) => void (begun += size),
    end: (size) => void (ended += size),
    endAll: () => void (ended = begun),
    share() {
      if (total === null) return null;
      if (total === 0 || begun === 0) return 0;
      return Math.min(1, (read / total) * (ended / begun));
    },
  };
}
