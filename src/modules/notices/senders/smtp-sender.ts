import { createTransport } from 'nodemailer';
import type { Fault, Sender } from './sender.ts';

/** Milliseconds; together they stay below the lease of a notice. */
const TIMEOUTS = {
  dnsTimeout: 15_000,
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  socketTimeout: 60_000,
};

/** E-mail by SMTP (RFC 5321): a connection for each message, so nothing is kept open or shared between workers. */
export function smtpSender({ url, from }: { readonly url: string; readonly from: string }): Sender {
  const domain = /@([^@>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, recipient, text }) {
      const transport = createTransport({ url, ...TIMEOUTS });
      const messageId = `<${id}@${domain}>`;
      try {
        await transport.sendMail({
          from,
          // As an object it is never read as a list of addresses.
          to: { name: '', address: recipient },
          subject: text.subject,
          text: text.body,
          messageId,
          // RFC 3834: out-of-office replies to us would reach nobody.
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { providerMessageId: messageId };
      } catch (error) {
        return { fault: faultOf(error) };
      } finally {
        transport.close();
      }
    },
  };
}

/**
 * What an error of the library means. Only a refusal of this recipient or this message is final; a refused sign-in
 * or sender is a setting that somebody will mend, so it is tried again.
 */
function faultOf(error: unknown): Fault {
  const { code, command, responseCode } = error as {
    code?: string;
    command?: string;
    responseCode?: number;
  };
  if (command === 'RCPT TO' || command === 'DATA') {
    if (responseCode !== undefined && responseCode >= 500) {
      const what = command === 'DATA' ? 'message-refused' : 'recipient-refused';
      return { permanent: true, code: `${what} ${responseCode}` };
    }
    if (responseCode !== undefined) return { permanent: false, code: `temporarily-refused ${responseCode}` };
  }
  // An address that the library itself will not put into a command.
  if (code === 'EENVELOPE' && responseCode === undefined && command === 'API')
    return { permanent: true, code: 'recipient-refused 553' };
  if (code === 'EAUTH' || command === 'MAIL FROM' || command?.startsWith('AUTH'))
    return { permanent: false, code: 'sender-refused' };
  return { permanent: false, code: 'unreachable' };
}
