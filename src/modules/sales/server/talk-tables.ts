declare module '#platform/database/server' {
  interface Tables {
    'sales.talk': TalkTable;
    'sales.talk_message': TalkMessageTable;
  }
}

interface OfTalk {
  organisation_id: string;
  commune_code: string;
  subject_id: string;
  person_id: string;
}

export interface TalkTable extends OfTalk {
  last_by: string;
  run: number;
  last_at: Date;
  buyer_seen_at: Date | null;
  seller_seen_at: Date | null;
}

export interface TalkMessageTable extends OfTalk {
  message_id: string;
  by_whom: string;
  words: string;
  photo: string | null;
  at: Date;
}
