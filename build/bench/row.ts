/** One line of the benches' table; `aim` is the most that is wanted, null where there is no aim. */
export interface Row {
  readonly what: string;
  readonly measured: number;
  readonly aim: number | null;
}
