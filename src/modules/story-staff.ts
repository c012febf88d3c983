import type { SeededPerson } from '#platform/identity/server';
import { staff } from './story-offices.ts';

/**
 * Those of the story who act for an office, a programme or a shop. Members of cooperatives come with the
 * register.
 */
export const STAFF_OF_STORY: readonly SeededPerson[] = [
  staff({
    key: '1',
    names: ['Brahim Aoujil', 'إبراهيم أوجيل'],
    part: 'provincial-officer',
    login: 'brahim',
    mandate: {
      role: 'register-officer',
      office: 'khenifra',
      name: 'Délégation de Khénifra',
      place: '05.301',
    },
  }),
  staff({
    key: '2',
    names: ['Nadia Sebbar', 'نادية السبار'],
    part: 'programme-officer',
    login: 'nadia',
    mandate: { role: 'programme-officer', office: 'programme', name: 'Programme d’accompagnement' },
  }),
  staff({
    key: '3',
    names: ['Fatima Ouzzine', 'فاطمة أوزين'],
    part: 'field-agent',
    login: 'fatima',
    mandate: { role: 'field-agent', office: 'field', name: 'Équipe de terrain du Moyen Atlas', place: '05' },
  }),
  staff({
    key: '4',
    names: ['Driss Lahlimi', 'إدريس لحليمي'],
    part: 'buyer',
    login: 'driss',
    mandate: { role: 'buyer', office: 'buyer', name: 'Maison Lahlimi' },
  }),
  staff({
    key: '5',
    names: ['Omar Tazi', 'عمر التازي'],
    part: 'visitor',
    login: 'omar',
    mandate: { role: 'visitor', office: 'nobody', name: 'Sans office' },
  }),
  staff({
    key: '6',
    names: ['Aziza Benkirane', 'عزيزة بنكيران'],
    part: 'administrator',
    login: 'aziza',
    mandate: { role: 'administrator', office: 'programme', name: 'Administration de Twiza' },
  }),
  staff({
    key: '7',
    names: ['Hakima Raji', 'حكيمة راجي'],
    part: 'name-officer',
    login: 'hakima',
    mandate: {
      role: 'name-officer',
      office: 'names',
      name: 'Bureau des noms, Béni Mellal-Khénifra',
      place: '05',
    },
  }),
  staff({
    key: '8',
    names: ['Mustapha Ouali', 'مصطفى والي'],
    part: 'local-authority',
    login: 'mustapha',
    mandate: {
      role: 'local-authority',
      office: 'authority',
      name: 'Autorité locale, Khénifra',
      place: '05.301',
    },
  }),
  staff({
    key: '9',
    names: ['Samira Naciri', 'سميرة الناصري'],
    part: 'court-clerk',
    login: 'samira',
    mandate: { role: 'court-clerk', office: 'court', name: 'Greffe de Khénifra', place: '05.301' },
  }),
  staff({
    key: 'a',
    names: ['Lahoucine Bari', 'لحسين باري'],
    part: 'craft-officer',
    login: 'lahoucine',
    mandate: {
      role: 'craft-officer',
      office: 'crafts',
      name: 'Bureau de l’artisanat, Khénifra',
      place: '05.301',
    },
  }),
  staff({
    key: 'b',
    names: ['Rachid Filali', 'رشيد الفيلالي'],
    part: 'court-clerk',
    login: 'rachid',
    mandate: { role: 'court-clerk', office: 'meknes', name: 'Greffe de Meknès', place: '03.061' },
  }),
  staff({
    key: 'f1',
    names: ['Meryem Alaoui', 'مريم العلوي'],
    part: 'finance-officer',
    login: 'meryem',
    mandate: { role: 'finance-officer', office: 'programme', name: 'Service financier des programmes' },
  }),
  staff({
    key: 'd1',
    names: ['Zineb Ouahbi', 'زينب وهبي'],
    part: 'juror',
    login: 'zineb',
    mandate: { role: 'reviewer', office: 'jury', name: 'Évaluation des appels' },
  }),
  staff({
    key: 'd2',
    names: ['Hicham Lakhal', 'هشام لكحل'],
    part: 'juror',
    login: 'hicham',
    mandate: { role: 'reviewer', office: 'jury', name: 'Évaluation des appels' },
  }),
  staff({
    key: 'd3',
    names: ['Karima Tijani', 'كريمة التيجاني'],
    part: 'juror',
    login: 'karima',
    mandate: { role: 'reviewer', office: 'jury', name: 'Évaluation des appels' },
  }),
];
