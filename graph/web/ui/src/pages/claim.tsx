// The page of one claim.

import { ClaimView, tell } from "../claim/panel";
import { Loads } from "../parts";
import { formatRoute, type Route } from "../route";
import { useLoad } from "../use";

export function ClaimPage({ route }: { route: Route }) {
  const told = useLoad(route.id, (signal) => tell(route.id, signal));
  return <div class="claim-page"><Loads of={told}>{(data) => <ClaimView told={data} open={(id) => formatRoute("claim", id)} heading="h1" />}</Loads></div>;
}
