import { Button } from '@fluentui/react-components';
import { useStrings } from '../strings';
import { OPENS } from '../useFocusReturn';
import { useSession } from '../useSession';

/** Opens 插入空白附件. */
export function AttachmentsButton({ isQuiet = false }: { readonly isQuiet?: boolean }) {
  const t = useStrings();
  const session = useSession();
  return (
    <Button
      appearance={isQuiet ? 'subtle' : 'secondary'}
      size={isQuiet ? 'small' : 'medium'}
      style={isQuiet ? { alignSelf: 'flex-start' } : undefined}
      {...{ [OPENS]: 'attachments' }}
      onClick={() => session.show('attachments')}
    >
      {t.attachments.open}
    </Button>
  );
}
