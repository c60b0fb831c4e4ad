/** English for the pages one meets before anything else. */
export const englishIdentityMessages = {
  'en:identity.sign-in': 'Sign in',
  'en:identity.sign-in-failed': 'You are not signed in yet',
  'en:identity.user-name': 'User name',
  'en:identity.password': 'Password',
  'en:identity.forgotten':
    'Forgotten your password? The administrator of your unit gives you a temporary one.',
  'en:identity.second-factor': 'Authentication code',
  'en:identity.second-factor-lead': 'Enter the 6-digit code that your authenticator app shows now.',
  'en:identity.code': '6-digit code',
  'en:identity.go-on': 'Continue',
  'en:identity.other-account': 'Use another account',
  'en:identity.sign-out': 'Sign out',
  'en:identity.signed-out': 'You are signed out.',
  'en:identity.stay': 'Stay',
  'en:identity.sign-in-refused':
    'User name, password or code is not right. After 5 wrong tries in a row the account is locked for 15 minutes.',
  'en:identity.locked': 'Too many wrong tries. The account is locked for 15 minutes.',
  'en:identity.user-name-missing': 'Enter your user name',
  'en:identity.password-missing': 'Enter your password',
  'en:identity.code-missing': 'Enter the code',
  'en:identity.code-wrong': 'This code is wrong or already used. Enter the one shown now.',
  'en:identity.menu-account': 'My account',
  'en:identity.menu-officers': 'Officers',
  'en:identity.menu-audit': 'Audit log',
} as const;
