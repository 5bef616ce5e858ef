/**
 * `key` of the package that is loaded from a folder. Otherwise the id of such an extension depends on the folder's
 * path, and settings, vault and journal belong to an id. No one has the private half: nothing is signed with it.
 */
export const OFFLINE_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAriZ8LcdSeLo/tEoDAsdMNxYd8cdd60403mS4RtN4gaFTz6OO2Zl2Q1YW5k+8t5I9YQ9nzOZbQ7zSx6l0M3X9pqptkojr+l3jsicEg3zAQ6W6+jRv9gxZ184/xQSDdy5BMIFhjBklwqCII4nrjWDNfsG+qlaOIcC3Gpv+113F9dgdthrrVGy2Cwd3tw+LFC7hJTH5yD1R8HvtF5qYXzxpcCBjoPDWUgR8qSkPwD2KcqwaoX1a+gKCcGJL8YVEkl5M29XJN+3LhLs7BSJaKcCQH2AVCx8/3AV4KRF86thqZ3ToIJuUBgmCBaz8GuqpNb3KvJQy+erzS0milBrc6RJCTwIDAQAB';
