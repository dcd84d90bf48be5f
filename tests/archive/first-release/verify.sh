#!/bin/sh
cd "$(dirname "$0")" || exit 2
failed=0
if command -v sha256sum > /dev/null 2>&1; then digest=sha256sum; else digest='shasum -a 256'; fi
plan=$($digest < plan.md | cut -d ' ' -f 1)

printf '%s\n' 'Felles utviklingsplan, versjon 1.0'

printf '%s\n' 'Alle filer'
$digest -c SHA256SUMS || failed=1
ssh-keygen -Y verify -f allowed_signers -I log@example.no -n vedtak-log-v1@example.no -s SHA256SUMS.sig -Overify-time=20210304130000Z < SHA256SUMS || failed=1

printf '%s\n' 'Ada Nes, Ordførar, Nesvik kommune (10.03.21)'
grep -qx "plan-sha256: $plan" signatures/nesvik-ordforar.md || failed=1
ssh-keygen -Y verify -f allowed_signers -I ada@example.no -n vedtak-plan-v1@example.no -s signatures/nesvik-ordforar.md.sig -Overify-time=20210304121700Z < signatures/nesvik-ordforar.md || failed=1

printf '%s\n' 'Bo Berg, Ordførar, Berg kommune (10.03.21)'
grep -qx "plan-sha256: $plan" signatures/berg-ordforar.md || failed=1
ssh-keygen -Y verify -f allowed_signers -I bo@example.no -n vedtak-plan-v1@example.no -s signatures/berg-ordforar.md.sig -Overify-time=20210304121900Z < signatures/berg-ordforar.md || failed=1

if [ $failed -eq 0 ]; then printf '%s\n' 'Alt i pakken heng saman.'; else printf '%s\n' 'Noko er gale: sjå linjene over.'; fi
exit $failed
