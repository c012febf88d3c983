declare module '#platform/database/server' {
  interface Tables {
    'programmes.follower': FollowerTable;
  }
}

export interface FollowerTable {
  organisation_id: string;
  programme: string;
  commune_code: string;
  phone: string;
  locale: string;
  asked_at: Date;
}
