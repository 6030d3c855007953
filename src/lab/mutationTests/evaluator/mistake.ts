/** Where the evaluator is, seen from here. */
export const engine = '../../../engine/policy';

/** Puts other functions in the place of a module’s, and says which module. */
export type Plant = <Module extends object>(path: string, wrong: (right: Module) => Partial<Module>) => string;

/** One that evaluators of policies make. */
export type Mistake = (plant: Plant) => string;
