-- The language somebody wants to be written to in; without one, the house writes Arabic.
alter table identity.person add column message_language text;
alter table identity.person add constraint person_message_language
  check (message_language in ('fr', 'ar', 'zgh', 'en'));
