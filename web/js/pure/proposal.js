/** Facilities that do not stand yet, as a what-if takes them: whole, so that each works on the day. */

/** What can be tried out, and the outline of its sign. */
export const OUTLINES = {
  hydrants: 'circle',
  'water-intakes': 'drop',
  'fire-stations': 'square',
};

/** By what siting calls it, the collection of what a plan builds; a repair builds nothing. */
export const BUILT = {
  hydrant: 'hydrants',
  intake: 'water-intakes',
  pond: 'water-intakes',
  station: 'fire-stations',
  micro_station: 'micro-stations',
};

const usable = (day) => ({ lifecycle: 'in_service', condition: 'usable', inspected_on: day });

const PROPERTIES = {
  hydrants: (day) => ({ ...usable(day), kind: 'above_ground', ownership: 'municipal', accepted_on: day }),
  // as siting has one: engines get there, and there is water all the year
  'water-intakes': (day) => ({ ...usable(day), kind: 'wharf', lift_m: 0, dry_season_ok: 'yes', engine_access: 'yes' }),
  'fire-stations': () => ({ lifecycle: 'in_service', kind: 'small' }),
  'micro-stations': (day) => ({ lifecycle: 'in_service', status: 'normal', pumps: 1, pumps_working: 1, pump_started_on: day }),
};

/** @param coordinates [lon, lat] */
export function proposed(collection, coordinates, id, day) {
  const geometry = { type: 'Point', coordinates };
  return { type: 'Feature', collection, id, geometry, properties: PROPERTIES[collection](day) };
}

/** What a plan of sites would build, and of how many of its sites nothing new comes. */
export function builtBy(sites, day) {
  const built = sites.filter(({ properties }) => properties.kind in BUILT);
  return {
    features: built.map(({ geometry, properties }, i) =>
      proposed(BUILT[properties.kind], geometry.coordinates, `plan-${i + 1}`, day)),
    left: sites.length - built.length,
  };
}

/** Whether a facility has a say in an answer on coverage: water where hoses are laid, stations where engines drive. */
export function hasSay(collection, { measure = 'straight', facilities } = {}) {
  if (collection === 'fire-stations' && measure !== 'time') {
    return false;
  }
  const asked = facilities?.split(',') ?? (measure === 'time' ? ['fire-stations'] : ['hydrants', 'water-intakes']);
  return asked.includes(collection);
}
