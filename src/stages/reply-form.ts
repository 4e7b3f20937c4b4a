import type { SecretaryPreRead } from '../domain/pre-read.ts';
import type { ReplyForm } from '../domain/reply-form.ts';

/** Makes the form with which a department answers its pre-read, from the pre-read alone. */
export function replyForm(preRead: SecretaryPreRead, sha256: string): ReplyForm {
  const { unit, period, department, meeting, standing, figures, rightOfReply, date } = preRead;
  return {
    unit: { id: unit.id, name: unit.name },
    period,
    department,
    preRead: sha256,
    meeting,
    priorities: standing.map(({ priority, name }) => ({ id: priority, name })),
    figures,
    instructions: rightOfReply,
    dated: date,
  };
}
