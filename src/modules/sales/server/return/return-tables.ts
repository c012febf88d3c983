declare module '#platform/database/server' {
  interface Tables {
    'sales.line_return': LineReturnTable;
  }
}

export interface LineReturnTable {
  organisation_id: string;
  commune_code: string;
  return_id: string;
  order_id: string;
  line_id: string;
  person_id: string;
  quantity: number;
  came: number | null;
  event_id: string | null;
  asked_at: Date;
  came_at: Date | null;
  send_before: Date | null;
  sent_at: Date | null;
  reminded_at: Date | null;
}
