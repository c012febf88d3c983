declare module '#platform/database/server' {
  interface Tables {
    'platform.short_message': ShortMessageTable;
  }
}

export interface ShortMessageTable {
  organisation_id: string;
  message_id: string;
  key: string;
  phone: string | null;
  email: string | null;
  body: string;
  locale: string;
  state: string;
  tries: number;
  asked_at: Date;
  sent_at: Date | null;
}
