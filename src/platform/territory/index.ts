export {
  communesOf,
  covers,
  levelOf,
  milieuOf,
  place,
  placeName,
  provinceCodeOf,
  provincesOf,
  regionCodeOf,
  regions,
  type Commune,
  type Milieu,
  type Place,
  type PlaceLevel,
  type Province,
  type Region,
} from './place.ts';
export { findCommune, findPlace, type FoundCommune, type FoundPlace } from './find-place.ts';
export { regionAddress, regionOfAddress } from './region-address.ts';
