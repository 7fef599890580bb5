/** What a web server tells browsers about our files, and how nginx and IIS are told to do so. */

/** Files whose name changes with their content. */
export const LONG_LIVED = /\.[0-9a-f]{8}\.js$/;

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** Headers for one of our files. There is no X-Frame-Options: Excel on the web frames the pane. */
export function headersOf(file) {
  return {
    'Cache-Control': LONG_LIVED.test(file) ? FOREVER : ASK_EACH_TIME,
    'X-Content-Type-Options': 'nosniff',
  };
}

/** A `server` block for the address; the administrator fills in the certificate and the folder. */
export function nginxConfig(base) {
  const path = base.pathname.replace(/\/*$/, '/');
  return `# 安居绩效：nginx 配置。请改证书路径和 web 文件夹的路径。
map $uri $anju_cache {
  default                 "${ASK_EACH_TIME}";
  "~\\.[0-9a-f]{8}\\.js$"  "${FOREVER}";
}

server {
  listen ${base.port || 443} ssl;
  server_name ${base.hostname};
  ssl_certificate     /etc/nginx/anju.crt;
  ssl_certificate_key /etc/nginx/anju.key;
  server_tokens off;

  location ${path} {
    alias /srv/anju/web/;
    index taskpane.html;
    charset utf-8;
    charset_types text/css text/javascript application/javascript text/xml application/xml;
    gzip on;
    gzip_types text/css text/javascript application/javascript text/xml application/xml;
    add_header Cache-Control $anju_cache;
    add_header X-Content-Type-Options nosniff;
    # 不要加 X-Frame-Options 和 frame-ancestors：网页版 Excel 要把任务窗格嵌在页面里。
  }
  location = ${path}web.config { return 404; }
}
`;
}

/** IIS matches no patterns when it sets headers: the long-lived files are named one by one. */
export function iisConfig(longLived) {
  const places = longLived.map(
    (name) => `  <location path="${name}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="immutable" />
      </staticContent>
    </system.webServer>
  </location>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 安居绩效：IIS 配置，随 web 文件夹一起放到网站目录。 -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="taskpane.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <remove fileExtension=".js" />
      <mimeMap fileExtension=".js" mimeType="text/javascript; charset=utf-8" />
      <remove fileExtension=".html" />
      <mimeMap fileExtension=".html" mimeType="text/html; charset=utf-8" />
      <remove fileExtension=".xml" />
      <mimeMap fileExtension=".xml" mimeType="application/xml; charset=utf-8" />
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
        <remove name="X-Powered-By" />
        <add name="X-Content-Type-Options" value="nosniff" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${places.join('')}</configuration>
`;
}
