/** A file that goes with a message. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A message that is ready to be sent by a person; the program sends none. */
export interface Message {
  /** Mailbox; null where it is not known, and its reader fills it in. */
  readonly to: string | null;
  readonly subject: string;
  /** Plain text, lines parted by \n. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
}
