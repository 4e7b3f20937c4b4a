import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What a schema calls its types, in the words of a person. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields, each “name: value”',
  record: 'a set of fields, each “name: value”',
};

/** Says what is wrong with a field: "executive is missing", "id: an id is lower-case letters …". */
export function issueSentence(field: string, issue: Issue): string {
  const words = issueWords(issue);
  return words === null ? `${field}: ${issue.message}` : `${field} ${words}`;
}

/** The end of a sentence that begins with the name of the field; null where the schema has words of its own. */
function issueWords(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be ${String(issue.values[0])}`
        : `must be one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has no field called ${issue.keys.map((key) => `“${key}”`).join(', ')}`;
    case 'too_big':
      return `is too ${issue.origin === 'string' ? 'long: at most' : 'large: at most'} ${sized(issue.origin, Number(issue.maximum))}`;
    case 'too_small':
      if (Number(issue.minimum) === 1 && issue.origin !== 'number') return 'is empty';
      return `is too ${issue.origin === 'string' ? 'short' : 'small'}: at least ${sized(issue.origin, Number(issue.minimum))}`;
    case 'invalid_union': {
      const inner = issue.errors.at(-1)?.[0];
      return inner ? (issueWords(inner) ?? `is not as agreed: ${inner.message}`) : 'is not as agreed';
    }
    case 'invalid_key':
      return `has a name that is not as agreed: ${issue.issues[0]?.message ?? issue.message}`;
    default:
      return null;
  }
}

function wrongType({ expected, message }: Extract<Issue, { code: 'invalid_type' }>): string {
  // The schema says in its message alone what it was given.
  const given = /received (\w+)/.exec(message)?.[1];
  if (given === 'undefined') return 'is missing';
  if (given === 'null') return 'is empty';
  return `must be ${TYPES[expected] ?? expected}`;
}

function sized(origin: string, size: number): string {
  if (origin === 'string') return `${size} ${size === 1 ? 'character' : 'characters'}`;
  return origin === 'number' || origin === 'int' ? String(size) : `${size} ${size === 1 ? 'entry' : 'entries'}`;
}
