/** English for the shell: what a person who does not read Vietnamese needs to find the way. */
export const englishMessages = {
  'en:platform.menu-work': 'Work',
  'en:platform.menu-overview': 'Overview',
  'en:platform.menu-catalogue': 'Catalogues',
  'en:platform.menu-administration': 'Administration',
  'en:platform.for-officers': 'Officers sign in',
  'en:platform.to-start': 'To the start page',
  'en:platform.title-invalid': 'Something is not right',
  'en:platform.title-unauthenticated': 'Please sign in',
  'en:platform.title-forbidden': 'Not allowed',
  'en:platform.title-notfound': 'Not found',
  'en:platform.title-conflict': 'This could not be done',
  'en:platform.title-toolarge': 'Too large',
  'en:platform.title-toomany': 'Too many tries',
  'en:platform.title-unavailable': 'The system is in trouble',
  'en:platform.sign-in-first': 'Please sign in to go on.',
  'en:platform.not-allowed':
    'Your role does not allow this. Ask the administrator of your unit if you need it.',
  'en:platform.no-such-page': 'There is no such page.',
} as const;
