#!/bin/sh
# The requests of the guide's chapter 2 and appendix A with curl, against the Manager at $MANAGER (such as https://localhost:8443),
# whose authority is served at $AUTHORITY without TLS, for the user $ACCOUNT (NAME@DOMAIN:PASSWORD). Prints one line a request: its
# name, its status, and what of the answer matters. Writes into $WORK only.
set -eu

cert=$WORK/rhevm.cer
body=$WORK/body.xml
headers=$WORK/headers.txt

# Sends a request and prints its name and status; the answer is in $body and $headers.
request() {
    name=$1
    shift
    status=$(curl -s -S -o "$body" -D "$headers" -w '%{http_code}' "$@")
    printf '%s: %s' "$name" "$status"
}

# The first value of an element of the answer.
value() {
    sed -n "s|.*<$1>\([^<]*\)</$1>.*|\1|p" "$body" | head -n 1
}

# The value of a header of the answer, without the parts that differ from run to run.
header() {
    tr -d '\r' <"$headers" | sed -n "s|^$1: *||p" | sed 's|JSESSIONID=[0-9a-f]*|JSESSIONID=...|'
}

# 2.1: the certificate, before it can be verified.
curl -s -S -o "$cert" "$AUTHORITY"
head -n 1 "$cert"

# 2.2: access without and with credentials.
request '2.1 without credentials' --head --cacert "$cert" "$MANAGER/api"
printf ' %s\n' "$(header WWW-Authenticate)"
request '2.2 with credentials' --head -u "$ACCOUNT" --cacert "$cert" "$MANAGER/api"
printf ' %s\n' "$(header Content-Type)"

# 2.3: a session, its use in place of credentials, and its end.
request '2.3 login' --head -u "$ACCOUNT" -H 'Prefer: persistent-auth' --cacert "$cert" "$MANAGER/api"
printf ' %s\n' "$(header Set-Cookie)"
cookie=$(tr -d '\r' <"$headers" | sed -n 's|^Set-Cookie: *\(JSESSIONID=[^;]*\).*|\1|p')
request '2.3 session' --head -H 'Prefer: persistent-auth' -H "cookie: $cookie" --cacert "$cert" "$MANAGER/api"
printf '\n'
request '2.3 last' --head -H "cookie: $cookie" --cacert "$cert" "$MANAGER/api"
printf '\n'
request '2.3 too late' --head -H 'Prefer: persistent-auth' -H "cookie: $cookie" --cacert "$cert" "$MANAGER/api"
printf '\n'

# A.4.1: GET.
request 'A.1 GET' -X GET -H 'Accept: application/xml' -u "$ACCOUNT" --cacert "$cert" "$MANAGER/api/vms"
printf ' %s\n' "$(sed -n 's|.*<\(vms\) */*>.*|\1|p' "$body")"

# A.4.2: POST.
request 'A.2 POST' -X POST -H 'Accept: application/xml' -H 'Content-type: application/xml' -u "$ACCOUNT" --cacert "$cert" \
    -d "<vm><name>vm1</name><cluster><name>default</name></cluster><template><name>Blank</name></template>\
<memory>536870912</memory><os><boot dev='hd'/></os></vm>" "$MANAGER/api/vms"
printf ' %s %s\n' "$(value name)" "$(value memory)"
vm=$(sed -n 's|^<vm .*id="\([^"]*\)".*|\1|p' "$body" | head -n 1)

# A.4.3: PUT, with the two slashes that the guide's address has.
request 'A.3 PUT' -X PUT -H 'Accept: application/xml' -H 'Content-type: application/xml' -u "$ACCOUNT" --cacert "$cert" \
    -d '<vm><memory>1073741824</memory></vm>' "$MANAGER//api/vms/$vm"
printf ' %s\n' "$(value memory)"

# A.4.4: DELETE.
request 'A.4 DELETE' -X DELETE -u "$ACCOUNT" --cacert "$cert" "$MANAGER//api/vms/$vm"
printf ' %s\n' "$(value reason)"

# A.4.5: DELETE with a body, of a machine that is there again.
request 'A.5 POST' -X POST -H 'Content-type: application/xml' -u "$ACCOUNT" --cacert "$cert" \
    -d '<vm><name>vm1</name><cluster><name>default</name></cluster><template><name>Blank</name></template></vm>' "$MANAGER/api/vms"
printf '\n'
vm=$(sed -n 's|^<vm .*id="\([^"]*\)".*|\1|p' "$body" | head -n 1)
request 'A.5 DELETE with a body' -X DELETE -H 'Accept: application/xml' -H 'Content-type: application/xml' -u "$ACCOUNT" \
    --cacert "$cert" -d '<action><force>true</force></action>' "$MANAGER//api/vms/$vm"
printf '\n'
request 'A.5 GET' -X GET -H 'Accept: application/xml' -u "$ACCOUNT" --cacert "$cert" "$MANAGER/api/vms/$vm"
printf ' %s\n' "$(value reason)"
