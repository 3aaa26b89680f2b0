import type { LayerName } from '../document/layers.ts';
import { OnrecordError } from '../errors.ts';
import type { Stage } from './stage.ts';

/** An ordered list of stages in which every stage's needs are given by an earlier one. */
export class StageList<Given extends LayerName> {
  readonly stages: readonly Stage[];
  private readonly given: ReadonlySet<LayerName>;

  private constructor(stages: readonly Stage[], given: ReadonlySet<LayerName>) {
    this.stages = stages;
    this.given = given;
  }

  /** An empty list over the layers that are there from the start. */
  static from<const L extends LayerName>(...layers: readonly L[]): StageList<L> {
    return new StageList<L>([], new Set(layers));
  }

  /**
   * The list with one more stage. A need that no earlier stage gives does not compile; where types were bypassed it throws.
   *
   * @throws OnrecordError `bad-pipeline` when a needed layer is not given yet or a given one is there already
   */
  then<Needs extends Given, Gives extends LayerName>(stage: Stage<Needs, Gives>): StageList<Given | Gives> {
    const missing = stage.needs.filter((layer) => !this.given.has(layer));
    if (missing.length > 0) {
      throw new OnrecordError(
        'bad-pipeline',
        `stage "${stage.name}" needs ${missing.join(', ')}, which no earlier stage gives`,
        {
          where: stage.name,
          expected: `a stage before it that gives ${missing.join(', ')}`,
          received: [...this.given].join(', '),
          hint: 'put the stage that gives it earlier in the list',
        },
      );
    }
    const twice = stage.gives.filter((layer) => this.given.has(layer));
    if (twice.length > 0) {
      throw new OnrecordError(
        'bad-pipeline',
        `stage "${stage.name}" gives ${twice.join(', ')}, which is there already`,
        {
          where: stage.name,
          expected: 'layers that nobody gave before',
          hint: 'a stage returns new layers and never replaces one',
        },
      );
    }
    return new StageList<Given | Gives>(
      [...this.stages, stage as unknown as Stage],
      new Set([...this.given, ...stage.gives]),
    );
  }
}
