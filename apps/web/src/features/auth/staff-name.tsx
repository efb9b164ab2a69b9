import { Link } from 'wouter';
import { useSession } from '../../api/auth';

/** Who is signed in, in the head of every page. */
export function StaffName() {
  const name = useSession().data?.account.name;
  return name === undefined ? null : (
    <Link className="site-tool site-tool--name" href="/login">
      {name}
    </Link>
  );
}
