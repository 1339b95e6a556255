import type { CommandCall, OptionSpec } from './command.ts'

/** The option that opens private networks to live sources. */
export const PRIVATE_OPTION: Readonly<Record<string, OptionSpec>> = {
  'allow-private-addresses': {
    help: 'also read http and addresses of private networks; else PLUMBLINE_ALLOW_PRIVATE_ADDRESSES',
  },
}

/** Whether this command was told to. */
export const wantsPrivateAddresses = ({ options }: Pick<CommandCall, 'options'>): boolean =>
  options['allow-private-addresses'] === true
