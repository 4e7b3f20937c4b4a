/** Ends the marking of a workbook from any depth; its message is the reason, a clause: "its part x is damaged". */
export class Unmarkable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unmarkable';
  }
}
