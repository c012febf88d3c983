import { placeName, provinceCodeOf } from '#platform/territory';
import type { Issuer, Receiver } from '../document/invoice.ts';
import { basic, group, type UblElement } from './ubl-element.ts';

type Language = 'fr' | 'ar';

/** Who sells: ICE, name, address, tax number, and the register it is in. */
export function supplierParty(issuer: Issuer, locale: Language): UblElement {
  const name = issuer.name[locale];
  return group('AccountingSupplierParty', [
    group('Party', [
      group('PartyIdentification', [basic('ID', issuer.ice)]),
      group('PartyName', [basic('Name', name)]),
      addressOf({ street: issuer.address, place: issuer.place, city: '' }, locale),
      taxScheme(issuer.taxId),
      group('PartyLegalEntity', [
        basic('RegistrationName', name),
        basic('CompanyID', [issuer.register, issuer.court].filter((part) => part !== '').join(' · ')),
      ]),
      group('Contact', [basic('Telephone', issuer.phone)]),
    ]),
  ]);
}

/** Who buys: a business with its ICE, or a household. */
export function customerParty(receiver: Receiver, locale: Language): UblElement {
  const name = receiver.company === '' ? receiver.name : receiver.company;
  return group('AccountingCustomerParty', [
    group('Party', [
      group('PartyIdentification', [basic('ID', receiver.ice)]),
      group('PartyName', [basic('Name', name)]),
      addressOf({ street: receiver.address, place: receiver.place, city: receiver.city }, locale),
      taxScheme(receiver.taxId),
      group('PartyLegalEntity', [basic('RegistrationName', name)]),
      group('Contact', [basic('Name', receiver.company === '' ? '' : receiver.name)]),
    ]),
  ]);
}

interface Where {
  readonly street: string;
  readonly place: string;
  readonly city: string;
}

function addressOf({ street, place, city }: Where, locale: Language): UblElement {
  const province = place === '' ? '' : placeName(provinceCodeOf(place), locale);
  return group('PostalAddress', [
    basic('StreetName', street),
    basic('CityName', city === '' && place !== '' ? placeName(place, locale) : city),
    basic('CountrySubentity', province),
    group('Country', [basic('IdentificationCode', 'MA')]),
  ]);
}

/** The tax number (IF), with its country before it: BR-CO-09. */
function taxScheme(taxId: string): UblElement {
  if (taxId === '') return undefined;
  return group('PartyTaxScheme', [
    basic('CompanyID', `MA${taxId}`),
    group('TaxScheme', [basic('ID', 'VAT')]),
  ]);
}
