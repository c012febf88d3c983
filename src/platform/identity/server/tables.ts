declare module '#platform/database/server' {
  interface Tables {
    'identity.person': PersonTable;
    'identity.member_code': MemberCodeTable;
    'identity.phone': PhoneTable;
    'identity.staff_login': StaffLoginTable;
    'identity.credential': CredentialTable;
    'identity.passkey': PasskeyTable;
    'identity.challenge': ChallengeTable;
    'identity.session': SessionTable;
    'identity.api_token': ApiTokenTable;
    'identity.invitation': InvitationTable;
    'identity.attempt': AttemptTable;
    'identity.role': RoleTable;
    'identity.mandate': MandateTable;
  }
}

export interface PersonTable {
  person_id: string;
  name_latin: string;
  name_arabic: string | null;
  story_role: string | null;
  message_language: string | null;
  created_at: Date;
}

export interface MemberCodeTable {
  code: string;
  person_id: string;
}

export interface PhoneTable {
  phone: string;
  person_id: string;
}

export interface StaffLoginTable {
  login: string;
  person_id: string;
}

export type SecretKind = 'pin' | 'password' | 'totp';

export interface CredentialTable {
  person_id: string;
  kind: SecretKind;
  secret: string;
  last_step: number | null;
  changed_at: Date;
  temporary: boolean;
}

export interface PasskeyTable {
  credential_id: string;
  person_id: string;
  public_key: string;
  counter: number;
  label: string;
  added_at: Date;
}

export interface ChallengeTable {
  challenge_hash: string;
  person_id: string | null;
  purpose: string;
  expires_at: Date;
}

export interface SessionTable {
  token_hash: string;
  person_id: string;
  mandate_id: string | null;
  device: string;
  device_hash: string;
  kind: 'member' | 'staff' | 'story';
  started_at: Date;
  seen_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

export interface ApiTokenTable {
  token_hash: string;
  person_id: string;
  mandate_id: string;
  label: string;
  made_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

export interface InvitationTable {
  token_hash: string;
  purpose: 'first-administrator' | 'staff';
  person_id: string | null;
  expires_at: Date;
  used_at: Date | null;
}

export interface AttemptTable {
  key: string;
  failures: number;
  last_failed_at: Date;
  locked_until: Date;
}

export interface RoleTable {
  role: string;
  verbs: string[];
}

export interface MandateTable {
  person_id: string;
  mandate_id: string;
  role: string;
  on_behalf_of: string;
  on_behalf_name: string;
  reach_kind: string;
  reach_place: string | null;
  from_day: string;
  to_day: string | null;
  ended_at: Date | null;
}
