<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>About Copydesk</source>
            <translation>Giới thiệu Copydesk</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Free under the Apache License 2.0.</source>
            <translation>Phần mềm tự do theo giấy phép Apache 2.0.</translation>
        </message>
        <message>
            <source>It is in the archive and opens read-only.</source>
            <translation>Bài đã vào kho lưu trữ nên chỉ mở để đọc.</translation>
        </message>
        <message>
            <source>No other article shares a tag, a keyword or a rare word with it.</source>
            <translation>Không bài nào khác có chung nhãn, từ khóa hay từ ít gặp với bài này.</translation>
        </message>
        <message>
            <source>Nothing leaves this machine unless you export it. No account, no telemetry.</source>
            <translation>Không có gì rời khỏi máy này, trừ khi bạn tự xuất ra. Không tài khoản, không theo dõi.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở bài</translation>
        </message>
        <message>
            <source>Related articles</source>
            <translation>Bài liên quan</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Hệ thống</translation>
        </message>
        <message>
            <source>The chosen article</source>
            <translation>Bài đang chọn</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>Write, edit, approve and publish articles from one file, offline.</source>
            <translation>Viết, biên tập, duyệt và phát hành bài từ một tệp duy nhất, không cần mạng.</translation>
        </message>
        <message>
            <source>shares {words}</source>
            <translation>cùng có {words}</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Sửa</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Tệp</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>T&amp;rợ giúp</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>&amp;Chèn</translation>
        </message>
        <message>
            <source>&amp;Review</source>
            <translation>Gó&amp;p ý</translation>
        </message>
        <message>
            <source>&amp;Story</source>
            <translation>Tiến trìn&amp;h</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>Côn&amp;g cụ</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Xem</translation>
        </message>
        <message>
            <source>About Copydesk</source>
            <translation>Giới thiệu Copydesk</translation>
        </message>
        <message>
            <source>Add a source…</source>
            <translation>Ghi nguồn tin…</translation>
        </message>
        <message>
            <source>Align in the middle</source>
            <translation>Căn giữa</translation>
        </message>
        <message>
            <source>Align left</source>
            <translation>Căn trái</translation>
        </message>
        <message>
            <source>Align right</source>
            <translation>Căn phải</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Duyệt</translation>
        </message>
        <message>
            <source>Approve past the second person…</source>
            <translation>Duyệt không chờ người thứ hai…</translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>Phân công…</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Sao lưu ngay</translation>
        </message>
        <message>
            <source>Begin to write</source>
            <translation>Bắt đầu viết</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Bảng bài</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Đậm</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Khung thông tin</translation>
        </message>
        <message>
            <source>Break between sections</source>
            <translation>Dấu ngắt giữa hai phần</translation>
        </message>
        <message>
            <source>Bring a folder in as a desk…</source>
            <translation>Dựng bàn biên tập từ thư mục…</translation>
        </message>
        <message>
            <source>Bring letters to one form (Unicode NFC)</source>
            <translation>Chuyển về Unicode dựng sẵn (NFC)</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Lịch</translation>
        </message>
        <message>
            <source>Change the article’s language…</source>
            <translation>Đổi ngôn ngữ của bài…</translation>
        </message>
        <message>
            <source>Change the size of everything…</source>
            <translation>Đổi cỡ toàn bộ cửa sổ…</translation>
        </message>
        <message>
            <source>Check out</source>
            <translation>Giữ riêng bài</translation>
        </message>
        <message>
            <source>Choose how the office spells…</source>
            <translation>Chọn cách viết chính tả của tòa soạn…</translation>
        </message>
        <message>
            <source>Clear formatting</source>
            <translation>Xóa định dạng</translation>
        </message>
        <message>
            <source>Close Copydesk</source>
            <translation>Đóng Copydesk</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Màu sắc</translation>
        </message>
        <message>
            <source>Compare with another article…</source>
            <translation>So với bài khác…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Sao chép</translation>
        </message>
        <message>
            <source>Correct punctuation while typing</source>
            <translation>Tự sửa dấu câu khi gõ</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Cải chính…</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Cắt</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tối</translation>
        </message>
        <message>
            <source>Drop…</source>
            <translation>Bỏ bài…</translation>
        </message>
        <message>
            <source>Edit in a grid…</source>
            <translation>Sửa trong ô bảng…</translation>
        </message>
        <message>
            <source>Edit the snippets…</source>
            <translation>Sửa các mẫu câu…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Xuất bài…</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>Đị&amp;nh dạng</translation>
        </message>
        <message>
            <source>Find an article</source>
            <translation>Tìm bài</translation>
        </message>
        <message>
            <source>Find anything…</source>
            <translation>Tìm mọi thứ…</translation>
        </message>
        <message>
            <source>Find the next one</source>
            <translation>Tìm chỗ tiếp theo</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>Tìm chỗ trước đó</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>Tìm…</translation>
        </message>
        <message>
            <source>Focus on the paragraph</source>
            <translation>Tập trung vào đoạn</translation>
        </message>
        <message>
            <source>Focus on the sentence</source>
            <translation>Tập trung vào câu</translation>
        </message>
        <message>
            <source>Footnote…</source>
            <translation>Cước chú…</translation>
        </message>
        <message>
            <source>Give back</source>
            <translation>Thôi giữ riêng</translation>
        </message>
        <message>
            <source>Go to the comment or change before</source>
            <translation>Về nhận xét hoặc chỗ sửa trước</translation>
        </message>
        <message>
            <source>Go to the next comment or change</source>
            <translation>Sang nhận xét hoặc chỗ sửa sau</translation>
        </message>
        <message>
            <source>Go to the next pane</source>
            <translation>Sang ô kế tiếp</translation>
        </message>
        <message>
            <source>Go to the note and back</source>
            <translation>Tới cước chú và trở lại</translation>
        </message>
        <message>
            <source>Go to the pane before</source>
            <translation>Sang ô trước</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>Nộp bài</translation>
        </message>
        <message>
            <source>Heading 2</source>
            <translation>Đề mục 2</translation>
        </message>
        <message>
            <source>Heading 3</source>
            <translation>Đề mục 3</translation>
        </message>
        <message>
            <source>Heading 4</source>
            <translation>Đề mục 4</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Tương phản cao</translation>
        </message>
        <message>
            <source>Import files as articles…</source>
            <translation>Nhập tệp thành bài…</translation>
        </message>
        <message>
            <source>Indent less</source>
            <translation>Giảm thụt lề</translation>
        </message>
        <message>
            <source>Indent more</source>
            <translation>Tăng thụt lề</translation>
        </message>
        <message>
            <source>Insert a column to the left</source>
            <translation>Chèn cột bên trái</translation>
        </message>
        <message>
            <source>Insert a column to the right</source>
            <translation>Chèn cột bên phải</translation>
        </message>
        <message>
            <source>Insert a row above</source>
            <translation>Chèn hàng phía trên</translation>
        </message>
        <message>
            <source>Insert a row below</source>
            <translation>Chèn hàng phía dưới</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Nghiêng</translation>
        </message>
        <message>
            <source>Keep a revision</source>
            <translation>Giữ một bản lưu</translation>
        </message>
        <message>
            <source>Keep backups in a second folder…</source>
            <translation>Giữ bản sao lưu ở thư mục thứ hai…</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Chữ lớn hơn</translation>
        </message>
        <message>
            <source>Length of the lines</source>
            <translation>Độ dài dòng</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Thư viện</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Sáng</translation>
        </message>
        <message>
            <source>Light or dark as the system</source>
            <translation>Sáng hay tối theo hệ thống</translation>
        </message>
        <message>
            <source>Lines of their normal length</source>
            <translation>Độ dài bình thường</translation>
        </message>
        <message>
            <source>Link…</source>
            <translation>Liên kết…</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Danh sách</translation>
        </message>
        <message>
            <source>Longer lines</source>
            <translation>Dòng dài hơn</translation>
        </message>
        <message>
            <source>Look at the one before</source>
            <translation>Xem lại lỗi trước</translation>
        </message>
        <message>
            <source>Look through the event log…</source>
            <translation>Xem nhật ký…</translation>
        </message>
        <message>
            <source>Look through the history…</source>
            <translation>Xem lịch sử của bài…</translation>
        </message>
        <message>
            <source>Look through what was found</source>
            <translation>Soát lần lượt các lỗi</translation>
        </message>
        <message>
            <source>Make a support file…</source>
            <translation>Tạo tệp hỗ trợ…</translation>
        </message>
        <message>
            <source>Mark as another language…</source>
            <translation>Đánh dấu là ngôn ngữ khác…</translation>
        </message>
        <message>
            <source>Mark what has no source</source>
            <translation>Đánh dấu chỗ chưa có nguồn</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Chuyển xuống</translation>
        </message>
        <message>
            <source>Move tone marks to their place</source>
            <translation>Đặt dấu thanh cho thống nhất</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Chuyển lên</translation>
        </message>
        <message>
            <source>My work</source>
            <translation>Của tôi</translation>
        </message>
        <message>
            <source>New article…</source>
            <translation>Bài mới…</translation>
        </message>
        <message>
            <source>New assignment…</source>
            <translation>Phân công mới…</translation>
        </message>
        <message>
            <source>New comment…</source>
            <translation>Nhận xét mới…</translation>
        </message>
        <message>
            <source>New desk…</source>
            <translation>Bàn biên tập mới…</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>Danh sách đánh số</translation>
        </message>
        <message>
            <source>Open a locked copy…</source>
            <translation>Mở bản có khóa…</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Mở lại</translation>
        </message>
        <message>
            <source>Open desk…</source>
            <translation>Mở bàn biên tập…</translation>
        </message>
        <message>
            <source>Open the manual</source>
            <translation>Mở hướng dẫn sử dụng</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>Đoạn văn</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Dán</translation>
        </message>
        <message>
            <source>Paste as plain text</source>
            <translation>Dán dạng văn bản thuần</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Nhân sự</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>Ảnh…</translation>
        </message>
        <message>
            <source>Print the root key…</source>
            <translation>In khóa gốc…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Propose changes</source>
            <translation>Đề xuất sửa</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Phát hành…</translation>
        </message>
        <message>
            <source>Pull quote</source>
            <translation>Trích dẫn nổi bật</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Đoạn trích</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Làm lại</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>Xóa cột</translation>
        </message>
        <message>
            <source>Remove the row</source>
            <translation>Xóa hàng</translation>
        </message>
        <message>
            <source>Remove the sample articles…</source>
            <translation>Xóa các bài mẫu…</translation>
        </message>
        <message>
            <source>Remove the table</source>
            <translation>Xóa bảng</translation>
        </message>
        <message>
            <source>Replace in all articles…</source>
            <translation>Thay trong mọi bài…</translation>
        </message>
        <message>
            <source>Replace…</source>
            <translation>Thay…</translation>
        </message>
        <message>
            <source>Restore from a backup…</source>
            <translation>Khôi phục từ bản sao lưu…</translation>
        </message>
        <message>
            <source>Save a locked copy…</source>
            <translation>Lưu một bản có khóa…</translation>
        </message>
        <message>
            <source>Say who works here…</source>
            <translation>Chọn người đang làm việc…</translation>
        </message>
        <message>
            <source>Scroll like a typewriter</source>
            <translation>Cuộn như máy chữ</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Chọn tất cả</translation>
        </message>
        <message>
            <source>Send back…</source>
            <translation>Trả lại…</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Nâu nhạt</translation>
        </message>
        <message>
            <source>Set a word target…</source>
            <translation>Đặt số chữ cần viết…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Thiết lập</translation>
        </message>
        <message>
            <source>Shorter lines</source>
            <translation>Dòng ngắn hơn</translation>
        </message>
        <message>
            <source>Show full screen</source>
            <translation>Mở toàn màn hình</translation>
        </message>
        <message>
            <source>Show the article as it reads</source>
            <translation>Hiện bài như khi đọc</translation>
        </message>
        <message>
            <source>Show the articles</source>
            <translation>Hiện danh sách bài</translation>
        </message>
        <message>
            <source>Show the first steps</source>
            <translation>Hiện các bước đầu tiên</translation>
        </message>
        <message>
            <source>Show the keys…</source>
            <translation>Xem các phím tắt…</translation>
        </message>
        <message>
            <source>Show the last article beside</source>
            <translation>Hiện bài vừa mở bên cạnh</translation>
        </message>
        <message>
            <source>Show the marks of Markdown</source>
            <translation>Hiện ký hiệu Markdown</translation>
        </message>
        <message>
            <source>Show the outline</source>
            <translation>Hiện dàn ý</translation>
        </message>
        <message>
            <source>Show the sources</source>
            <translation>Xem sổ nguồn tin</translation>
        </message>
        <message>
            <source>Show the story</source>
            <translation>Hiện tiến trình của bài</translation>
        </message>
        <message>
            <source>Show what the readers need</source>
            <translation>Xem yêu cầu của bạn đọc</translation>
        </message>
        <message>
            <source>Size of the text</source>
            <translation>Cỡ chữ</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Chữ nhỏ hơn</translation>
        </message>
        <message>
            <source>Snippet…</source>
            <translation>Mẫu câu…</translation>
        </message>
        <message>
            <source>Special character…</source>
            <translation>Ký tự đặc biệt…</translation>
        </message>
        <message>
            <source>Story list</source>
            <translation>Danh mục</translation>
        </message>
        <message>
            <source>Struck out</source>
            <translation>Gạch ngang</translation>
        </message>
        <message>
            <source>Style rules…</source>
            <translation>Quy tắc văn phong…</translation>
        </message>
        <message>
            <source>Subscript</source>
            <translation>Chỉ số dưới</translation>
        </message>
        <message>
            <source>Superscript</source>
            <translation>Chỉ số trên</translation>
        </message>
        <message>
            <source>Switch to a recent article…</source>
            <translation>Chuyển sang bài mở gần đây…</translation>
        </message>
        <message>
            <source>T&amp;able</source>
            <translation>&amp;Bảng</translation>
        </message>
        <message>
            <source>Table…</source>
            <translation>Bảng…</translation>
        </message>
        <message>
            <source>Take a house style from a Word file…</source>
            <translation>Lấy khuôn trình bày từ tệp Word…</translation>
        </message>
        <message>
            <source>Take back what was handed in</source>
            <translation>Rút lại bài đã nộp</translation>
        </message>
        <message>
            <source>Take everything with me…</source>
            <translation>Mang theo tất cả…</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>Làm tiếp bài đã bỏ</translation>
        </message>
        <message>
            <source>Take up to edit</source>
            <translation>Nhận biên tập</translation>
        </message>
        <message>
            <source>Text in its normal size</source>
            <translation>Cỡ chữ bình thường</translation>
        </message>
        <message>
            <source>Tidy the columns</source>
            <translation>Gióng thẳng các cột</translation>
        </message>
        <message>
            <source>Tidy the tags…</source>
            <translation>Sắp xếp nhãn…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>Undo the last step</source>
            <translation>Hoàn tác bước vừa rồi</translation>
        </message>
        <message>
            <source>Unlock my signing key…</source>
            <translation>Mở khóa ký của tôi…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Gỡ bài…</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Viết</translation>
        </message>
        <message>
            <source>Write the corrections page…</source>
            <translation>Tạo trang cải chính…</translation>
        </message>
    </context>
    <context>
        <name>Approving</name>
        <message>
            <source>Approve this change</source>
            <translation>Duyệt thay đổi này</translation>
        </message>
        <message>
            <source>One person is enough.</source>
            <translation>Chỉ cần một người duyệt.</translation>
        </message>
        <message>
            <source>The change was approved.</source>
            <translation>Đã duyệt thay đổi.</translation>
        </message>
        <message>
            <source>You confirmed the approval.</source>
            <translation>Bạn đã xác nhận lần duyệt.</translation>
        </message>
        <message>
            <source>{name} has to approve it too.</source>
            <translation>Cần {name} duyệt nữa.</translation>
        </message>
    </context>
    <context>
        <name>ArticleAudience</name>
        <message>
            <source>Before it is handed in</source>
            <translation>Trước khi nộp bài</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Các mục thông tin</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Độ dài</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Các phần của bài</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Độ dễ đọc</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Từ ngữ</translation>
        </message>
    </context>
    <context>
        <name>ArticleChecks</name>
        <message>
            <source>Everything has been looked at.</source>
            <translation>Đã soát hết.</translation>
        </message>
    </context>
    <context>
        <name>ArticleLanguage</name>
        <message>
            <source>A word without its tick is checked again.</source>
            <translation>Từ nào bỏ dấu chọn sẽ lại được kiểm tra.</translation>
        </message>
        <message>
            <source>As the office chose</source>
            <translation>Như tòa soạn đã chọn</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>No words are ignored in this article. To ignore one, right-click it where it is underlined.</source>
            <translation>Bài này chưa bỏ qua từ nào; muốn bỏ qua, bấm chuột phải vào từ bị gạch chân.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Không có</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Second language</source>
            <translation>Ngôn ngữ thứ hai</translation>
        </message>
        <message>
            <source>Spelling, style rules and the words of the printed page go by it. For this article only.</source>
            <translation>Chính tả, quy tắc văn phong và các chữ in sẵn trên trang đều theo ngôn ngữ này. Chỉ áp dụng cho bài này.</translation>
        </message>
        <message>
            <source>The article’s language</source>
            <translation>Ngôn ngữ của bài</translation>
        </message>
        <message>
            <source>Words that are ignored</source>
            <translation>Các từ được bỏ qua</translation>
        </message>
        <message>
            <source>Written in</source>
            <translation>Viết bằng</translation>
        </message>
    </context>
    <context>
        <name>ArticleLines</name>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>checked out by {name}</source>
            <translation>{name} đang giữ riêng</translation>
        </message>
        <message>
            <source>picked</source>
            <translation>đã chọn</translation>
        </message>
    </context>
    <context>
        <name>ArticleList</name>
        <message>
            <source>Articles, newest first</source>
            <translation>Các bài, mới nhất ở trên</translation>
        </message>
        <message>
            <source>Find an article</source>
            <translation>Tìm bài</translation>
        </message>
        <message>
            <source>Find by headline, slug or writer</source>
            <translation>Tìm theo tít, mã bài, người viết</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>Bài mới</translation>
        </message>
        <message>
            <source>No article has these words and fits the filters. Marks and capitals do not matter.</source>
            <translation>Không bài nào có những chữ này và khớp bộ lọc. Gõ không dấu, chữ hoa hay thường đều được.</translation>
        </message>
        <message>
            <source>No articles yet</source>
            <translation>Chưa có bài nào</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Không tìm thấy</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>Open beside</source>
            <translation>Mở bên cạnh</translation>
        </message>
        <message>
            <source>Show all articles</source>
            <translation>Hiện tất cả các bài</translation>
        </message>
        <message>
            <source>The office's articles will appear here, newest first.</source>
            <translation>Các bài của tòa soạn sẽ nằm ở đây, bài mới nhất ở trên.</translation>
        </message>
    </context>
    <context>
        <name>ArticleLook</name>
        <message>
            <source>House style; an approved article goes back to be edited:</source>
            <translation>Khuôn trình bày; nếu đổi, bài đã duyệt sẽ trở lại biên tập:</translation>
        </message>
        <message>
            <source>It is printed as “{name}” now.</source>
            <translation>Bài sẽ in theo khuôn “{name}”.</translation>
        </message>
        <message>
            <source>Printed as</source>
            <translation>Khuôn trình bày</translation>
        </message>
    </context>
    <context>
        <name>AssignmentCards</name>
        <message>
            <source>Assign…</source>
            <translation>Phân công…</translation>
        </message>
        <message>
            <source>Change date, length or note…</source>
            <translation>Đổi hạn, độ dài hoặc lời nhắn…</translation>
        </message>
        <message>
            <source>Decline…</source>
            <translation>Từ chối…</translation>
        </message>
        <message>
            <source>Give it to somebody else…</source>
            <translation>Giao cho người khác…</translation>
        </message>
        <message>
            <source>It is done</source>
            <translation>Đã làm xong</translation>
        </message>
        <message>
            <source>Nobody has been asked for anything yet.</source>
            <translation>Chưa giao việc gì cho ai.</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Rút lại phân công</translation>
        </message>
        <message>
            <source>What can be done about this assignment</source>
            <translation>Có thể làm gì với phân công này</translation>
        </message>
        <message>
            <source>came back</source>
            <translation>bị trả lại</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>đã từ chối</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>đã xong</translation>
        </message>
        <message>
            <source>no longer needed</source>
            <translation>không cần nữa</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>đã rút lại</translation>
        </message>
        <message>
            <source>to do</source>
            <translation>cần làm</translation>
        </message>
        <message>
            <source>turn comes later</source>
            <translation>chưa đến lượt</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>đang làm</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>{count} chữ</translation>
        </message>
    </context>
    <context>
        <name>AssignmentDialog</name>
        <message>
            <source> words</source>
            <translation> chữ</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hạn</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Độ dài</translation>
        </message>
        <message>
            <source>Nobody yet: it is an idea</source>
            <translation>Chưa giao ai: mới là đề tài</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Lời nhắn</translation>
        </message>
        <message>
            <source>Pitch</source>
            <translation>Đăng ký đề tài</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Việc</translation>
        </message>
        <message>
            <source>What matters in this piece, whom to ask</source>
            <translation>Điều cần chú ý ở bài này, cần hỏi ai</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Người làm</translation>
        </message>
        <message>
            <source>as the template says</source>
            <translation>theo mẫu bài</translation>
        </message>
    </context>
    <context>
        <name>AudiencePane</name>
        <message>
            <source>Let stand</source>
            <translation>Đã bỏ qua</translation>
        </message>
        <message>
            <source>No audience is chosen</source>
            <translation>Chưa chọn đối tượng bạn đọc</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>Chính tả</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Nhắc lại</translation>
        </message>
        <message>
            <source>What the readers need</source>
            <translation>Yêu cầu của bạn đọc</translation>
        </message>
        <message>
            <source>does not fit</source>
            <translation>chưa đạt</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>đạt</translation>
        </message>
        <message>
            <source>must be put right</source>
            <translation>bắt buộc sửa</translation>
        </message>
        <message>
            <source>worth a look</source>
            <translation>nên xem lại</translation>
        </message>
        <message>
            <source>… and {count} more</source>
            <translation>… và {count} mục nữa</translation>
        </message>
    </context>
    <context>
        <name>AwayDays</name>
        <message>
            <source>Add</source>
            <translation>Thêm</translation>
        </message>
        <message>
            <source>Days away</source>
            <translation>Ngày nghỉ</translation>
        </message>
        <message>
            <source>First day away</source>
            <translation>Ngày nghỉ đầu tiên</translation>
        </message>
        <message>
            <source>Last day away</source>
            <translation>Ngày nghỉ cuối cùng</translation>
        </message>
        <message>
            <source>No days are noted.</source>
            <translation>Chưa ghi ngày nghỉ nào.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Remove {days}</source>
            <translation>Bỏ {days}</translation>
        </message>
    </context>
    <context>
        <name>BackingUp</name>
        <message>
            <source>A backup was made and checked. It is in “{folder}”.</source>
            <translation>Đã sao lưu và kiểm tra. Bản sao lưu nằm trong “{folder}”.</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Chọn thư mục…</translation>
        </message>
        <message>
            <source>The newest backup lies in the second folder too, read back and checked: “{folder}”.</source>
            <translation>Bản sao lưu mới nhất đã có cả ở thư mục thứ hai, đã đọc lại và kiểm tra: “{folder}”.</translation>
        </message>
        <message>
            <source>The second folder “{folder}” was chosen for another desk of this name, and holds no backup of this one. Choose the folder for this desk.</source>
            <translation>Thư mục thứ hai “{folder}” đã chọn cho một bàn biên tập khác cùng tên, ở đó không có bản sao lưu nào của bàn này. Hãy chọn thư mục cho bàn này.</translation>
        </message>
    </context>
    <context>
        <name>BeforeApproval</name>
        <message>
            <source>Before it is approved</source>
            <translation>Trước khi duyệt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Sources still open: {count}. Why does it go out without them?</source>
            <translation>Còn {count} nguồn để ngỏ. Vì sao vẫn cho đăng?</translation>
        </message>
        <message>
            <source>Tick what you have checked. Your name and the time stay with each point.</source>
            <translation>Đánh dấu những điều bạn đã kiểm tra. Tên bạn và giờ đánh dấu được lưu cùng từng mục.</translation>
        </message>
        <message>
            <source>· and {count} more</source>
            <translation>· và {count} nguồn nữa</translation>
        </message>
    </context>
    <context>
        <name>BeforePrinting</name>
        <message>
            <source>A proof is printed all the same. Choose a line to go to its place; nothing is printed then.</source>
            <translation>Bản bông vẫn in được. Bấm vào một dòng để tới chỗ cần sửa; khi đó không in gì.</translation>
        </message>
        <message>
            <source>Before it is printed</source>
            <translation>Trước khi in</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
    </context>
    <context>
        <name>BesidePane</name>
        <message>
            <source>As text</source>
            <translation>Dạng văn bản</translation>
        </message>
        <message>
            <source>Close the article beside</source>
            <translation>Đóng bài bên cạnh</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Chỉ đọc</translation>
        </message>
        <message>
            <source>Text of the article beside</source>
            <translation>Văn bản của bài bên cạnh</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>Clear all filters</source>
            <translation>Bỏ mọi bộ lọc</translation>
        </message>
        <message>
            <source>Every article is a card here, in the column of its stage, from idea to published.</source>
            <translation>Mỗi bài là một thẻ, nằm ở cột của giai đoạn nó đang ở, từ đề tài đến phát hành.</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>Bài mới</translation>
        </message>
        <message>
            <source>No article fits these filters</source>
            <translation>Không có bài nào khớp bộ lọc</translation>
        </message>
        <message>
            <source>Nothing on the board yet</source>
            <translation>Bảng chưa có bài nào</translation>
        </message>
        <message>
            <source>Take one of them away, or all.</source>
            <translation>Hãy bỏ bớt một bộ lọc, hoặc bỏ tất cả.</translation>
        </message>
    </context>
    <context>
        <name>BoardColumn</name>
        <message>
            <source>{stage}, {count} articles</source>
            <translation>{stage}, {count} bài</translation>
        </message>
    </context>
    <context>
        <name>BoardPage</name>
        <message>
            <source>Fold this column</source>
            <translation>Thu gọn cột này</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
    </context>
    <context>
        <name>Budget</name>
        <message>
            <source>Due</source>
            <translation>Hạn</translation>
        </message>
        <message>
            <source>Embargo</source>
            <translation>Chờ giờ đăng</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Tít</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Ảnh</translation>
        </message>
        <message>
            <source>Planned publication</source>
            <translation>Dự kiến phát hành</translation>
        </message>
        <message>
            <source>Slug</source>
            <translation>Mã bài</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Giai đoạn</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Số chữ</translation>
        </message>
        <message>
            <source>Words wanted</source>
            <translation>Số chữ cần</translation>
        </message>
        <message>
            <source>Writer</source>
            <translation>Người viết</translation>
        </message>
        <message>
            <source>due {date}</source>
            <translation>hạn {date}</translation>
        </message>
        <message>
            <source>held until {date}</source>
            <translation>chờ đến {date}</translation>
        </message>
        <message>
            <source>no time set to publish</source>
            <translation>chưa hẹn giờ đăng</translation>
        </message>
        <message>
            <source>out {date}</source>
            <translation>đăng {date}</translation>
        </message>
        <message>
            <source>pictures: {count}</source>
            <translation>ảnh: {count}</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>{count} chữ</translation>
        </message>
    </context>
    <context>
        <name>BudgetModel</name>
        <message>
            <source>picked</source>
            <translation>đã chọn</translation>
        </message>
    </context>
    <context>
        <name>BudgetTable</name>
        <message>
            <source>Late</source>
            <translation>Trễ</translation>
        </message>
        <message>
            <source>The list</source>
            <translation>Danh mục bài</translation>
        </message>
    </context>
    <context>
        <name>BulkBar</name>
        <message>
            <source>Assign…</source>
            <translation>Giao việc…</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>Bỏ chọn</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Xuất…</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Chuyển…</translation>
        </message>
        <message>
            <source>Tag…</source>
            <translation>Gắn nhãn…</translation>
        </message>
        <message>
            <source>{count} picked</source>
            <translation>Đã chọn {count}</translation>
        </message>
    </context>
    <context>
        <name>Bulletin</name>
        <message>
            <source>Article {number} of {count}…</source>
            <translation>Bài {number}/{count}…</translation>
        </message>
        <message>
            <source>Bulletin</source>
            <translation>Bản tin</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>Stopped; no file was written.</source>
            <translation>Đã dừng; chưa ghi tệp nào.</translation>
        </message>
        <message>
            <source>Title of the bulletin</source>
            <translation>Tên bản tin</translation>
        </message>
        <message>
            <source>Writing “{name}”…</source>
            <translation>Đang ghi “{name}”…</translation>
        </message>
        <message>
            <source>{title}: {count} articles in one file, with contents at its front.</source>
            <translation>{title}: {count} bài trong một tệp, mục lục ở đầu.</translation>
        </message>
        <message>
            <source>“{name}” is written.</source>
            <translation>Đã ghi “{name}”.</translation>
        </message>
    </context>
    <context>
        <name>CalendarPanel</name>
        <message>
            <source>At risk</source>
            <translation>Có nguy cơ trễ</translation>
        </message>
        <message>
            <source>Due dates, planned publications and embargoes will appear on these days. Give a piece its due date when you assign it.</source>
            <translation>Hạn nộp, giờ dự kiến phát hành và giờ được đăng sẽ hiện ở những ngày này. Hãy đặt hạn khi phân công bài.</translation>
        </message>
        <message>
            <source>Every piece with a due date has time for the steps that are left to it.</source>
            <translation>Mọi bài có hạn đều còn đủ thời gian cho các bước còn lại.</translation>
        </message>
        <message>
            <source>How many pieces and words each person has due will appear here, week by week. Give a piece to somebody with a due date.</source>
            <translation>Số bài và số chữ đến hạn của từng người sẽ hiện ở đây theo từng tuần. Hãy giao bài cho ai đó kèm hạn nộp.</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Khối lượng</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Tháng</translation>
        </message>
        <message>
            <source>New assignment…</source>
            <translation>Phân công mới…</translation>
        </message>
        <message>
            <source>Nobody has anything due in these weeks</source>
            <translation>Những tuần này chưa ai có bài đến hạn</translation>
        </message>
        <message>
            <source>Nothing is at risk</source>
            <translation>Không bài nào có nguy cơ trễ</translation>
        </message>
        <message>
            <source>Nothing is planned here</source>
            <translation>Chưa lên lịch bài nào</translation>
        </message>
        <message>
            <source>The usual length of a stage is the median of its last stays on this desk, at most {most}; with fewer than {fewest} a length is assumed.</source>
            <translation>Thời gian thường lệ của một giai đoạn là trung vị các lần gần nhất trên bàn biên tập này, nhiều nhất {most} lần; khi có ít hơn {fewest} lần thì dùng con số giả định.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Cách xem</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Tuần</translation>
        </message>
        <message>
            <source>What each person has due in each week, so that work is shared out fairly. Nobody is measured.</source>
            <translation>Việc đến hạn của từng người theo tuần, để chia việc cho đều, không dùng để đánh giá ai.</translation>
        </message>
        <message>
            <source>{late} late, {soon} will be late</source>
            <translation>{late} bài đã trễ, {soon} bài sẽ trễ</translation>
        </message>
    </context>
    <context>
        <name>CardRows</name>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>checked out by {name}</source>
            <translation>{name} đang giữ riêng</translation>
        </message>
        <message>
            <source>with a picture</source>
            <translation>có ảnh</translation>
        </message>
        <message>
            <source>{words} of {wanted} words</source>
            <translation>{words}/{wanted} chữ</translation>
        </message>
        <message>
            <source>{words} words</source>
            <translation>{words} chữ</translation>
        </message>
    </context>
    <context>
        <name>Carrying</name>
        <message>
            <source>Articles, pictures, assignments and the log become plain files that need no Copydesk.</source>
            <translation>Bài, ảnh, phân công và nhật ký được ghi thành tệp thường, không cần Copydesk vẫn đọc được.</translation>
        </message>
        <message>
            <source>Bring a folder in as a desk</source>
            <translation>Dựng bàn biên tập từ thư mục</translation>
        </message>
        <message>
            <source>Desks (*.desk)</source>
            <translation>Bàn biên tập (*.desk)</translation>
        </message>
        <message>
            <source>Lock it as one file…</source>
            <translation>Khóa thành một tệp…</translation>
        </message>
        <message>
            <source>Make a desk of it…</source>
            <translation>Dựng bàn biên tập từ đó…</translation>
        </message>
        <message>
            <source>Making a desk of the folder</source>
            <translation>Đang dựng bàn biên tập từ thư mục</translation>
        </message>
        <message>
            <source>No desk was made, as you stopped it; nothing is left of it, and the folder is as it was.</source>
            <translation>Bạn đã dừng nên chưa dựng bàn nào, cũng không để lại tệp nào; thư mục vẫn như cũ.</translation>
        </message>
        <message>
            <source>Nothing was taken out, as you stopped it; nothing is left of it.</source>
            <translation>Bạn đã dừng nên không có gì được mang theo, cũng không để lại tệp nào.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Mở thư mục</translation>
        </message>
        <message>
            <source>Sources off the record that stayed on the desk: {count}.</source>
            <translation>Số nguồn tin không công khai ở lại trên bàn: {count}.</translation>
        </message>
        <message>
            <source>Take everything with me</source>
            <translation>Mang theo tất cả</translation>
        </message>
        <message>
            <source>Taking everything out</source>
            <translation>Đang mang theo tất cả</translation>
        </message>
        <message>
            <source>Where the new desk is to be</source>
            <translation>Nơi đặt bàn biên tập mới</translation>
        </message>
        <message>
            <source>“{name}” holds all of it: {count} articles and {events} events of the log.</source>
            <translation>“{name}” đã có đủ: {count} bài và {events} dòng nhật ký.</translation>
        </message>
        <message>
            <source>“{name}” is open again, just as it was locked. Its files are no longer locked: anybody who can use this machine can read them.</source>
            <translation>Đã mở “{name}”, đúng như lúc khóa. Các tệp trong đó không còn khóa: ai vào được máy này đều đọc được.</translation>
        </message>
    </context>
    <context>
        <name>ChangeCard</name>
        <message>
            <source>Comment on this change…</source>
            <translation>Nhận xét về chỗ sửa này…</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Không lấy</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Lấy</translation>
        </message>
    </context>
    <context>
        <name>CharacterPalette</name>
        <message>
            <source>Dash, degree, arrow…</source>
            <translation>Dấu gạch ngang, độ, mũi tên…</translation>
        </message>
        <message>
            <source>Look for a character by its name</source>
            <translation>Tìm ký tự theo tên</translation>
        </message>
        <message>
            <source>No character has that name.</source>
            <translation>Không có ký tự nào tên như vậy.</translation>
        </message>
        <message>
            <source>Special characters</source>
            <translation>Ký tự đặc biệt</translation>
        </message>
    </context>
    <context>
        <name>Characters</name>
        <message>
            <source>About equal</source>
            <translation>Xấp xỉ</translation>
        </message>
        <message>
            <source>Arrow both ways</source>
            <translation>Mũi tên hai chiều</translation>
        </message>
        <message>
            <source>Arrow downwards</source>
            <translation>Mũi tên xuống</translation>
        </message>
        <message>
            <source>Arrow to the left</source>
            <translation>Mũi tên trái</translation>
        </message>
        <message>
            <source>Arrow to the right</source>
            <translation>Mũi tên phải</translation>
        </message>
        <message>
            <source>Arrow upwards</source>
            <translation>Mũi tên lên</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Lớn hơn hoặc bằng</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Nhỏ hơn hoặc bằng</translation>
        </message>
        <message>
            <source>Bullet</source>
            <translation>Chấm đầu dòng</translation>
        </message>
        <message>
            <source>Cent</source>
            <translation>Xu</translation>
        </message>
        <message>
            <source>Check mark</source>
            <translation>Dấu tích</translation>
        </message>
        <message>
            <source>Closing angle quotation mark</source>
            <translation>Ngoặc nhọn kép đóng</translation>
        </message>
        <message>
            <source>Closing quotation mark</source>
            <translation>Ngoặc kép đóng</translation>
        </message>
        <message>
            <source>Closing single quotation mark, apostrophe</source>
            <translation>Dấu nháy đơn đóng, dấu lược</translation>
        </message>
        <message>
            <source>Copyright</source>
            <translation>Bản quyền</translation>
        </message>
        <message>
            <source>Cross</source>
            <translation>Dấu gạch chéo</translation>
        </message>
        <message>
            <source>Cubed</source>
            <translation>Lập phương</translation>
        </message>
        <message>
            <source>Dagger</source>
            <translation>Dấu chữ thập</translation>
        </message>
        <message>
            <source>Dash</source>
            <translation>Dấu gạch ngang</translation>
        </message>
        <message>
            <source>Degree</source>
            <translation>Độ</translation>
        </message>
        <message>
            <source>Divided by</source>
            <translation>Dấu chia</translation>
        </message>
        <message>
            <source>Dong</source>
            <translation>Đồng</translation>
        </message>
        <message>
            <source>Ellipsis</source>
            <translation>Dấu ba chấm</translation>
        </message>
        <message>
            <source>Euro</source>
            <translation>Euro</translation>
        </message>
        <message>
            <source>It follows</source>
            <translation>Suy ra</translation>
        </message>
        <message>
            <source>Long dash</source>
            <translation>Dấu gạch ngang dài</translation>
        </message>
        <message>
            <source>Low quotation mark</source>
            <translation>Ngoặc kép thấp</translation>
        </message>
        <message>
            <source>Micro</source>
            <translation>Micrô</translation>
        </message>
        <message>
            <source>Middle dot</source>
            <translation>Chấm giữa</translation>
        </message>
        <message>
            <source>Minus</source>
            <translation>Dấu trừ</translation>
        </message>
        <message>
            <source>Minute, foot</source>
            <translation>Phút, bộ</translation>
        </message>
        <message>
            <source>Narrow no-break space</source>
            <translation>Dấu cách hẹp không ngắt dòng</translation>
        </message>
        <message>
            <source>No-break hyphen</source>
            <translation>Gạch nối không ngắt dòng</translation>
        </message>
        <message>
            <source>No-break space</source>
            <translation>Dấu cách không ngắt dòng</translation>
        </message>
        <message>
            <source>Not equal</source>
            <translation>Khác</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số hiệu</translation>
        </message>
        <message>
            <source>Ohm</source>
            <translation>Ôm</translation>
        </message>
        <message>
            <source>One half</source>
            <translation>Một phần hai</translation>
        </message>
        <message>
            <source>One quarter</source>
            <translation>Một phần tư</translation>
        </message>
        <message>
            <source>Opening angle quotation mark</source>
            <translation>Ngoặc nhọn kép mở</translation>
        </message>
        <message>
            <source>Opening quotation mark</source>
            <translation>Ngoặc kép mở</translation>
        </message>
        <message>
            <source>Opening single quotation mark</source>
            <translation>Dấu nháy đơn mở</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>Đoạn</translation>
        </message>
        <message>
            <source>Per cent</source>
            <translation>Phần trăm</translation>
        </message>
        <message>
            <source>Per mille</source>
            <translation>Phần nghìn</translation>
        </message>
        <message>
            <source>Plus or minus</source>
            <translation>Cộng trừ</translation>
        </message>
        <message>
            <source>Pound</source>
            <translation>Bảng Anh</translation>
        </message>
        <message>
            <source>Registered trade mark</source>
            <translation>Nhãn hiệu đã đăng ký</translation>
        </message>
        <message>
            <source>Second, inch</source>
            <translation>Giây, inch</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Mục (điều, khoản)</translation>
        </message>
        <message>
            <source>Soft hyphen</source>
            <translation>Gạch nối mềm</translation>
        </message>
        <message>
            <source>Squared</source>
            <translation>Bình phương</translation>
        </message>
        <message>
            <source>Three quarters</source>
            <translation>Ba phần tư</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Dấu nhân</translation>
        </message>
        <message>
            <source>Trade mark</source>
            <translation>Nhãn hiệu</translation>
        </message>
        <message>
            <source>Yen or yuan</source>
            <translation>Yên hoặc nhân dân tệ</translation>
        </message>
    </context>
    <context>
        <name>CheckingOut</name>
        <message>
            <source>Propose changes</source>
            <translation>Đề xuất sửa</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Lấy bài về</translation>
        </message>
        <message>
            <source>Take over…</source>
            <translation>Lấy bài về…</translation>
        </message>
        <message>
            <source>Take the article over</source>
            <translation>Lấy bài về</translation>
        </message>
        <message>
            <source>The article goes back to what {name} checked out, and what {name} has written since is kept as a proposal. Say why, so that {name} can follow it later.</source>
            <translation>Bài trở về đúng như lúc {name} bắt đầu giữ riêng; những gì {name} viết từ đó được lưu thành đề xuất sửa. Hãy ghi lý do để {name} hiểu về sau.</translation>
        </message>
        <message>
            <source>You have checked the article out. Nobody else changes it until you give it back.</source>
            <translation>Bạn đang giữ riêng bài. Không ai khác sửa được cho đến khi bạn thôi giữ.</translation>
        </message>
        <message>
            <source>You have given the article back.</source>
            <translation>Bạn đã thôi giữ riêng bài.</translation>
        </message>
        <message>
            <source>You have the article now. What {name} wrote is kept as a proposal; it stands in Review.</source>
            <translation>Giờ bạn giữ riêng bài. Những gì {name} đã viết được lưu thành đề xuất sửa, ở thẻ “Góp ý”.</translation>
        </message>
        <message>
            <source>You have the article now. {name} had written nothing since checking it out.</source>
            <translation>Giờ bạn giữ riêng bài. {name} chưa viết gì thêm từ khi giữ.</translation>
        </message>
        <message>
            <source>{name} has this article checked out. You can read it, comment on it and propose changes.</source>
            <translation>{name} đang giữ riêng bài này. Bạn vẫn đọc, nhận xét và đề xuất sửa được.</translation>
        </message>
    </context>
    <context>
        <name>Checklist</name>
        <message>
            <source>not required</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>ChoiceCard</name>
        <message>
            <source>Both, one behind the other</source>
            <translation>Cả hai, nối tiếp nhau</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Của tôi</translation>
        </message>
        <message>
            <source>Neither</source>
            <translation>Không lấy bên nào</translation>
        </message>
        <message>
            <source>Take mine</source>
            <translation>Lấy của tôi</translation>
        </message>
        <message>
            <source>Take this</source>
            <translation>Lấy bên này</translation>
        </message>
        <message>
            <source>Take what {name} wants</source>
            <translation>Lấy theo {name}</translation>
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>Nothing has that name.</source>
            <translation>Không có mục nào tên như vậy.</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>Copy your text elsewhere now; the window closes the next time you ask.</source>
            <translation>Hãy chép bài sang nơi khác ngay; lần tới bạn đóng thì cửa sổ sẽ đóng.</translation>
        </message>
        <message>
            <source>The desk could not store the text.</source>
            <translation>Bàn biên tập chưa lưu được bài.</translation>
        </message>
        <message>
            <source>What you typed is kept in “{folder}”; the window closes the next time you ask.</source>
            <translation>Những gì bạn đã gõ được giữ trong “{folder}”; lần tới bạn đóng thì cửa sổ sẽ đóng.</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Find an action, an article or a person</source>
            <translation>Tìm một lệnh, một bài hay một người</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>Nothing has these words or initials. Marks may be left out.</source>
            <translation>Không có gì khớp với những chữ này, kể cả chữ cái đầu. Có thể gõ không dấu.</translation>
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Choose on the left what to compare it with.</source>
            <translation>Chọn bài để so ở bên trái.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>So sánh</translation>
        </message>
        <message>
            <source>Earlier text is in the history (Ctrl+Alt+H).</source>
            <translation>Nội dung trước đây của bài có trong lịch sử (Ctrl+Alt+H).</translation>
        </message>
        <message>
            <source>Find an article…</source>
            <translation>Tìm một bài…</translation>
        </message>
        <message>
            <source>No article has these words.</source>
            <translation>Không có bài nào có những chữ này.</translation>
        </message>
        <message>
            <source>No article with these words. Fewer words, or other ones, may find it.</source>
            <translation>Không có bài nào có những chữ này. Hãy thử ít chữ hơn hoặc dùng chữ khác.</translation>
        </message>
        <message>
            <source>Show unchanged text</source>
            <translation>Hiện cả phần không đổi</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Hai cột</translation>
        </message>
        <message>
            <source>Struck through: only in “{title}”. Underlined: only in this article.</source>
            <translation>Gạch ngang: chỉ có trong “{title}”. Gạch chân: chỉ có trong bài này.</translation>
        </message>
        <message>
            <source>The right mouse button on a paragraph brings it back as it was.</source>
            <translation>Bấm chuột phải vào một đoạn để lấy lại đoạn ấy như cũ.</translation>
        </message>
        <message>
            <source>There is no other article on this desk yet.</source>
            <translation>Bàn biên tập chưa có bài nào khác.</translation>
        </message>
        <message>
            <source>This article is translated from it</source>
            <translation>Bài này được dịch từ bài ấy</translation>
        </message>
        <message>
            <source>What has changed since: {title}</source>
            <translation>Những gì đã đổi từ: {title}</translation>
        </message>
        <message>
            <source>What to compare it with</source>
            <translation>Bài để so</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Bring this paragraph back as it was</source>
            <translation>Lấy lại đoạn này như cũ</translation>
        </message>
        <message>
            <source>Nothing is different.</source>
            <translation>Không có gì khác.</translation>
        </message>
        <message>
            <source>Picture put in: {name}</source>
            <translation>Ảnh đã thêm: {name}</translation>
        </message>
        <message>
            <source>Picture taken out: {name}</source>
            <translation>Ảnh đã bỏ: {name}</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Chỗ khác nhau</translation>
        </message>
        <message>
            <source>moved away:</source>
            <translation>đã chuyển đi:</translation>
        </message>
        <message>
            <source>moved here:</source>
            <translation>chuyển đến đây:</translation>
        </message>
        <message>
            <source>· · ·  unchanged paragraphs: {count}</source>
            <translation>· · ·  số đoạn không đổi: {count}</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message>
            <source>As it was handed in</source>
            <translation>Bản đã nộp</translation>
        </message>
        <message>
            <source>Brought back as a new revision. What stood there before is in the history too.</source>
            <translation>Đã lấy lại thành một bản lưu mới. Những gì có trước đó vẫn còn trong lịch sử.</translation>
        </message>
        <message>
            <source>Translated from this · {said}</source>
            <translation>Bản gốc của bài này · {said}</translation>
        </message>
    </context>
    <context>
        <name>Confirmation</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
    </context>
    <context>
        <name>Conflicting</name>
        <message>
            <source>Beside this desk is {names}, the kind of copy that {program} makes when two machines write at once. Articles that differ there: {count}. Nothing was merged or thrown away.</source>
            <translation>Bên cạnh bàn này có {names}, loại bản sao mà {program} tạo ra khi hai máy cùng viết một lúc. Ở đó có {count} bài khác với ở đây. Chưa trộn gì vào, cũng chưa bỏ gì đi.</translation>
        </message>
        <message>
            <source>Beside this desk is {names}, the kind of copy that {program} makes when two machines write at once. No article in it differs from yours, so you can put it away when you like.</source>
            <translation>Bên cạnh bàn này có {names}, loại bản sao mà {program} tạo ra khi hai máy cùng viết một lúc. Không bài nào ở đó khác với ở đây, nên lúc nào cất bản sao ấy đi cũng được.</translation>
        </message>
        <message>
            <source>Beside this desk lies a file that is named like a copy of it and could not be compared.</source>
            <translation>Cạnh bàn biên tập này có một tệp mang tên như một bản sao của nó mà không so sánh được.</translation>
        </message>
        <message>
            <source>Compare them, and bring over what is missing here.</source>
            <translation>Hãy so sánh rồi lấy về những gì ở đây còn thiếu.</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>So sánh…</translation>
        </message>
        <message>
            <source>Copy all of them to a folder of this machine, and bring over there what is missing.</source>
            <translation>Hãy chép tất cả vào một thư mục của máy này rồi lấy sang đó những gì còn thiếu.</translation>
        </message>
        <message>
            <source>Open it to read</source>
            <translation>Mở để đọc</translation>
        </message>
        <message>
            <source>Open “{name}”</source>
            <translation>Mở “{name}”</translation>
        </message>
        <message>
            <source>This is not the desk itself but a copy that a synchronising program made of “{name}”. Write in that one, so that nothing has to be brought over.</source>
            <translation>Đây không phải chính bàn biên tập mà là bản sao do chương trình đồng bộ tạo ra từ “{name}”. Hãy viết vào bàn gốc để sau này khỏi phải chép gì sang.</translation>
        </message>
        <message>
            <source>{day} · changed in the copy</source>
            <translation>{day} · chỉ sửa ở bản sao</translation>
        </message>
        <message>
            <source>{day} · changed on both sides</source>
            <translation>{day} · sửa ở cả hai bên</translation>
        </message>
        <message>
            <source>{day} · not on your desk</source>
            <translation>{day} · không có trên bàn của bạn</translation>
        </message>
        <message>
            <source>{day} · the same as on your desk</source>
            <translation>{day} · giống trên bàn của bạn</translation>
        </message>
        <message>
            <source>{machines} have written to this desk lately, and {program} keeps its folder in step: sooner or later that makes two desks of one. Let one machine keep it, outside of this folder, and carry locked copies.</source>
            <translation>Gần đây {machines} đều đã viết vào bàn này, mà {program} lại đồng bộ thư mục của nó: sớm muộn một bàn sẽ thành hai. Hãy để một máy giữ bàn, bên ngoài thư mục này, và mang đi bằng bản có khóa.</translation>
        </message>
    </context>
    <context>
        <name>Correct</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Clarification: something could be misread</source>
            <translation>Nói rõ thêm: có chỗ dễ hiểu lầm</translation>
        </message>
        <message>
            <source>Correct a published article</source>
            <translation>Cải chính bài đã phát hành</translation>
        </message>
        <message>
            <source>Correction: something was wrong</source>
            <translation>Cải chính: có điều đã viết sai</translation>
        </message>
        <message>
            <source>Headline and fields</source>
            <translation>Tít và các mục khác</translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>Lưu bản soạn</translation>
        </message>
        <message>
            <source>Kind of correction</source>
            <translation>Kiểu cải chính</translation>
        </message>
        <message>
            <source>Nothing changes for readers until the new edition is published. A second person approves it.</source>
            <translation>Bạn đọc chưa thấy gì thay đổi cho đến khi lần phát hành mới ra. Cần một người thứ hai duyệt.</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Ảnh</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Nội dung</translation>
        </message>
        <message>
            <source>Typing error: the facts are the same</source>
            <translation>Lỗi gõ: thông tin không đổi</translation>
        </message>
        <message>
            <source>What is corrected</source>
            <translation>Phần cần sửa</translation>
        </message>
        <message>
            <source>What is right</source>
            <translation>Điều đúng</translation>
        </message>
        <message>
            <source>What was wrong</source>
            <translation>Điều đã viết sai</translation>
        </message>
    </context>
    <context>
        <name>CorrectPictures</name>
        <message>
            <source>There is no picture in this text.</source>
            <translation>Bài này không có ảnh.</translation>
        </message>
    </context>
    <context>
        <name>DateDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Set the date</source>
            <translation>Đặt ngày</translation>
        </message>
    </context>
    <context>
        <name>Day</name>
        <message>
            <source>d MMM</source>
            <translation>dd/MM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>dd/MM/yyyy</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>dd/MM/yyyy</source>
            <translation>dd/MM/yyyy</translation>
        </message>
    </context>
    <context>
        <name>DaysHead</name>
        <message>
            <source>Earlier</source>
            <translation>Trước đó</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Sau đó</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hôm nay</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>The change was refused.</source>
            <translation>Đã bỏ chỗ sửa.</translation>
        </message>
        <message>
            <source>The change was taken.</source>
            <translation>Đã lấy chỗ sửa.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>{count} changes were refused.</source>
            <translation>Đã bỏ {count} chỗ sửa.</translation>
        </message>
        <message>
            <source>{count} changes were taken.</source>
            <translation>Đã lấy {count} chỗ sửa.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Sao chép</translation>
        </message>
        <message>
            <source>Details of the mistake</source>
            <translation>Chi tiết về lỗi</translation>
        </message>
        <message>
            <source>Your text is kept. Copy these lines and pass them on to whoever looks after Copydesk for you.</source>
            <translation>Bài của bạn vẫn được giữ. Hãy sao chép những dòng này và gửi cho người trông coi Copydesk ở chỗ bạn.</translation>
        </message>
    </context>
    <context>
        <name>DroppedTexts</name>
        <message>
            <source>“{file}” was not written in Unicode. It was read as {name}; Ctrl+Z takes it out again.</source>
            <translation>“{file}” không viết bằng Unicode. Đã đọc theo bảng mã {name}; nhấn Ctrl+Z để bỏ phần vừa chèn.</translation>
        </message>
    </context>
    <context>
        <name>Due</name>
        <message>
            <source>Due {when}</source>
            <translation>Hạn {when}</translation>
        </message>
        <message>
            <source>Late: {when}</source>
            <translation>Trễ: {when}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hôm nay</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>ngày mai</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>hôm qua</translation>
        </message>
    </context>
    <context>
        <name>DueField</name>
        <message>
            <source>Another time</source>
            <translation>Giờ khác</translation>
        </message>
        <message>
            <source>Another time…</source>
            <translation>Lúc khác…</translation>
        </message>
        <message>
            <source>By the clocks of {city}.</source>
            <translation>Theo giờ {city}.</translation>
        </message>
        <message>
            <source>In a week, 17:00</source>
            <translation>Một tuần nữa, 17:00</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Không có hạn</translation>
        </message>
        <message>
            <source>Today, 17:00</source>
            <translation>Hôm nay, 17:00</translation>
        </message>
        <message>
            <source>Tomorrow, 17:00</source>
            <translation>Ngày mai, 17:00</translation>
        </message>
    </context>
    <context>
        <name>Edition</name>
        <message>
            <source>Clarification</source>
            <translation>Nói rõ thêm</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>Cải chính</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Phát hành</translation>
        </message>
        <message>
            <source>Typing error</source>
            <translation>Sửa lỗi gõ</translation>
        </message>
        <message>
            <source>Withdrawal</source>
            <translation>Gỡ bài</translation>
        </message>
    </context>
    <context>
        <name>Editions</name>
        <message>
            <source>Continue…</source>
            <translation>Soạn tiếp…</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Bỏ</translation>
        </message>
        <message>
            <source>Drafted: {kind}</source>
            <translation>Đang soạn: {kind}</translation>
        </message>
        <message>
            <source>Edition {number}</source>
            <translation>Lần {number}</translation>
        </message>
        <message>
            <source>Look and publish…</source>
            <translation>Xem và phát hành…</translation>
        </message>
        <message>
            <source>No files were written with it.</source>
            <translation>Lần này không ghi tệp nào.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Mở thư mục</translation>
        </message>
        <message>
            <source>Printed small at the end of each file</source>
            <translation>In nhỏ ở cuối mỗi tệp</translation>
        </message>
        <message>
            <source>Receipt…</source>
            <translation>Biên nhận…</translation>
        </message>
        <message>
            <source>Verify again</source>
            <translation>Kiểm lại</translation>
        </message>
        <message>
            <source>Warnings accepted: {count}. {why}</source>
            <translation>Cảnh báo đã chấp nhận: {count}. {why}</translation>
        </message>
        <message>
            <source>{who}, {when}</source>
            <translation>{who}, {when}</translation>
        </message>
        <message>
            <source>{who}, {when}. Until it is published, everybody sees the edition before.</source>
            <translation>{who}, {when}. Khi chưa phát hành, mọi người vẫn thấy bản trước.</translation>
        </message>
    </context>
    <context>
        <name>EmbargoField</name>
        <message>
            <source>Embargo until</source>
            <translation>Giờ được đăng</translation>
        </message>
        <message>
            <source>Not before</source>
            <translation>Không đăng trước</translation>
        </message>
        <message>
            <source>Reason of the embargo</source>
            <translation>Lý do chờ giờ đăng</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>lý do</translation>
        </message>
    </context>
    <context>
        <name>EventLog</name>
        <message>
            <source>Event log</source>
            <translation>Nhật ký</translation>
        </message>
        <message>
            <source>Save the log</source>
            <translation>Lưu nhật ký</translation>
        </message>
        <message>
            <source>“{name}” holds one event of the log.</source>
            <translation>Đã ghi một dòng nhật ký vào “{name}”.</translation>
        </message>
        <message>
            <source>“{name}” holds {count} events of the log.</source>
            <translation>Đã ghi {count} dòng nhật ký vào “{name}”.</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>A working copy for Word: proposals as tracked changes, with the comments ({count})</source>
            <translation>Bản làm việc: đề xuất sửa thành Track Changes của Word, nhận xét thành Comment ({count})</translation>
        </message>
        <message>
            <source>Articles with their pictures (*.zip)</source>
            <translation>Bài viết kèm ảnh (*.zip)</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Sách điện tử</translation>
        </message>
        <message>
            <source>Books (*.epub)</source>
            <translation>Sách điện tử (*.epub)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Chọn…</translation>
        </message>
        <message>
            <source>DOCX</source>
            <translation>DOCX</translation>
        </message>
        <message>
            <source>EPUB</source>
            <translation>EPUB</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Xuất bài</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Tệp</translation>
        </message>
        <message>
            <source>For a content system: the bare article and a folder of pictures (ZIP)</source>
            <translation>Cho hệ thống quản trị nội dung (CMS): riêng bài viết và thư mục ảnh (ZIP)</translation>
        </message>
        <message>
            <source>For the archive and for screen readers (PDF/A-2a, PDF/UA-1)</source>
            <translation>Để lưu trữ và cho trình đọc màn hình (PDF/A-2a, PDF/UA-1)</translation>
        </message>
        <message>
            <source>HTML</source>
            <translation>HTML</translation>
        </message>
        <message>
            <source>House style</source>
            <translation>Khuôn trình bày</translation>
        </message>
        <message>
            <source>Kind of text</source>
            <translation>Loại văn bản</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Markdown with the fields in front</source>
            <translation>Markdown, các mục ở đầu</translation>
        </message>
        <message>
            <source>News data (*.json)</source>
            <translation>Dữ liệu tin (*.json)</translation>
        </message>
        <message>
            <source>News data for agencies and content systems (ninjs 3.1)</source>
            <translation>Dữ liệu tin cho hãng tin và hệ thống CMS (ninjs 3.1)</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Plain text (*.txt)</source>
            <translation>Văn bản thuần (*.txt)</translation>
        </message>
        <message>
            <source>Plain text in short lines, for mail</source>
            <translation>Văn bản thuần, dòng ngắn để gửi thư</translation>
        </message>
        <message>
            <source>Plain text, a line for each paragraph</source>
            <translation>Văn bản thuần, mỗi đoạn một dòng</translation>
        </message>
        <message>
            <source>Printed pages</source>
            <translation>Trang in</translation>
        </message>
        <message>
            <source>Printed pages (*.pdf)</source>
            <translation>Trang in (*.pdf)</translation>
        </message>
        <message>
            <source>TXT, MD, JSON</source>
            <translation>TXT, MD, JSON</translation>
        </message>
        <message>
            <source>Text and data</source>
            <translation>Chữ, dữ liệu</translation>
        </message>
        <message>
            <source>Unlock the key…</source>
            <translation>Mở khóa ký…</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Trang web</translation>
        </message>
        <message>
            <source>Web pages (*.html)</source>
            <translation>Trang web (*.html)</translation>
        </message>
        <message>
            <source>What is off the record stays on the desk; so do the notes.</source>
            <translation>Những gì không công khai ở lại bàn biên tập; ghi chú cũng vậy.</translation>
        </message>
        <message>
            <source>With a box of the sources at the end ({count})</source>
            <translation>Kèm khung nguồn tin ở cuối bài ({count})</translation>
        </message>
        <message>
            <source>Word document</source>
            <translation>Tệp Word</translation>
        </message>
        <message>
            <source>Word documents (*.docx)</source>
            <translation>Tệp Word (*.docx)</translation>
        </message>
        <message>
            <source>Your signing key is locked: the receipt of this file will not be signed.</source>
            <translation>Khóa ký của bạn đang khóa: biên nhận của tệp này sẽ không được ký.</translation>
        </message>
        <message>
            <source>Your signing key is locked: the receipts of these files will not be signed.</source>
            <translation>Khóa ký của bạn đang khóa: biên nhận của các tệp này sẽ không được ký.</translation>
        </message>
        <message>
            <source>Your signing key is unlocked: the receipt of this file will be signed.</source>
            <translation>Khóa ký của bạn đã mở: biên nhận của tệp này sẽ được ký.</translation>
        </message>
        <message>
            <source>Your signing key is unlocked: the receipts of these files will be signed.</source>
            <translation>Khóa ký của bạn đã mở: biên nhận của các tệp này sẽ được ký.</translation>
        </message>
    </context>
    <context>
        <name>ExportMarks</name>
        <message>
            <source>Approved as it stands now.</source>
            <translation>Nội dung hiện giờ đã được duyệt.</translation>
        </message>
        <message>
            <source>Approved as it stands now. The file carries no marks.</source>
            <translation>Nội dung hiện giờ đã được duyệt. Tệp không mang dấu gì.</translation>
        </message>
        <message>
            <source>It is marked as withheld, with “{marks}” in the note to editors and above the text.</source>
            <translation>Tệp được đánh dấu là chưa cho dùng (withheld), có chữ “{marks}” trong ghi chú biên tập và phía trên nội dung.</translation>
        </message>
        <message>
            <source>Not all of these are approved yet; those are for proof-reading only.</source>
            <translation>Có bài chưa được duyệt; những tệp ấy chỉ để đọc soát.</translation>
        </message>
        <message>
            <source>Not approved yet, for proof-reading only.</source>
            <translation>Chưa được duyệt, tệp chỉ để đọc soát.</translation>
        </message>
        <message>
            <source>“{marks}” stands above the article, and on every page when it is printed.</source>
            <translation>Phía trên bài có chữ “{marks}”, khi in thì trang nào cũng có.</translation>
        </message>
        <message>
            <source>“{marks}” stands above the article.</source>
            <translation>Phía trên bài có chữ “{marks}”.</translation>
        </message>
        <message>
            <source>“{marks}” stands among the fields in front.</source>
            <translation>Phần mục ở đầu tệp có ghi “{marks}”.</translation>
        </message>
        <message>
            <source>“{marks}” stands in the first line.</source>
            <translation>Dòng đầu có chữ “{marks}”.</translation>
        </message>
        <message>
            <source>“{marks}” stands on every page.</source>
            <translation>Trang nào cũng có chữ “{marks}”.</translation>
        </message>
        <message>
            <source>“{marks}” stands on the cover and above the article.</source>
            <translation>“{marks}” nằm trên bìa và phía trên bài.</translation>
        </message>
    </context>
    <context>
        <name>ExportReport</name>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Report of the export</source>
            <translation>Báo cáo xuất bài</translation>
        </message>
        <message>
            <source>{name}: not written</source>
            <translation>{name}: chưa ghi được</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>And {count} more notes.</source>
            <translation>Và {count} lưu ý nữa.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Xuất bài</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mở thư mục</translation>
        </message>
        <message>
            <source>Stopped; no file was written.</source>
            <translation>Đã dừng; chưa ghi tệp nào.</translation>
        </message>
        <message>
            <source>Writing “{name}”…</source>
            <translation>Đang ghi “{name}”…</translation>
        </message>
        <message>
            <source>“{name}” is written.</source>
            <translation>Đã ghi “{name}”.</translation>
        </message>
    </context>
    <context>
        <name>ExportingSeveral</name>
        <message>
            <source>Export</source>
            <translation>Xuất</translation>
        </message>
        <message>
            <source>Files written to “{folder}”: {count}.</source>
            <translation>Đã ghi {count} tệp vào “{folder}”.</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>Báo cáo…</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mở thư mục</translation>
        </message>
        <message>
            <source>Stopped. Files written to “{folder}”: {count} of {total}.</source>
            <translation>Đã dừng. Đã ghi {count}/{total} tệp vào “{folder}”.</translation>
        </message>
        <message>
            <source>Writing “{name}”…</source>
            <translation>Đang ghi “{name}”…</translation>
        </message>
        <message>
            <source>{count} articles; each becomes a file of its own in the same folder.</source>
            <translation>{count} bài; mỗi bài thành một tệp riêng trong cùng thư mục.</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Add a tag…</source>
            <translation>Thêm nhãn…</translation>
        </message>
        <message>
            <source>An empty page</source>
            <translation>Trang trống</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Đối tượng</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hạn</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Độ dài</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Chưa có ngày</translation>
        </message>
        <message>
            <source>Printed as</source>
            <translation>Khuôn trình bày</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Phát hành</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Nhãn</translation>
        </message>
        <message>
            <source>Take off the tag “{tag}”</source>
            <translation>Bỏ nhãn “{tag}”</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Mẫu bài</translation>
        </message>
        <message>
            <source>as the export says</source>
            <translation>chọn lúc xuất</translation>
        </message>
        <message>
            <source>as the template says</source>
            <translation>theo mẫu bài</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>{count} chữ</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>Author</source>
            <translation>Tác giả</translation>
        </message>
        <message>
            <source>Embargo</source>
            <translation>Chờ giờ đăng</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Tít</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Từ khóa</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>Tít dẫn</translation>
        </message>
        <message>
            <source>Note to the editor</source>
            <translation>Ghi chú biên tập</translation>
        </message>
        <message>
            <source>Place and date</source>
            <translation>Địa danh, ngày</translation>
        </message>
        <message>
            <source>Slug</source>
            <translation>Mã bài</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Sa-pô</translation>
        </message>
        <message>
            <source>byline</source>
            <translation>tên tác giả</translation>
        </message>
        <message>
            <source>dateline</source>
            <translation>dòng địa danh</translation>
        </message>
        <message>
            <source>dek</source>
            <translation>sa-pô</translation>
        </message>
        <message>
            <source>embargo</source>
            <translation>giờ được đăng</translation>
        </message>
        <message>
            <source>headline</source>
            <translation>tít</translation>
        </message>
        <message>
            <source>house style</source>
            <translation>khuôn trình bày</translation>
        </message>
        <message>
            <source>keywords</source>
            <translation>từ khóa</translation>
        </message>
        <message>
            <source>kicker</source>
            <translation>tít dẫn</translation>
        </message>
        <message>
            <source>language</source>
            <translation>ngôn ngữ</translation>
        </message>
        <message>
            <source>never published</source>
            <translation>không bao giờ đăng</translation>
        </message>
        <message>
            <source>note to editors</source>
            <translation>ghi chú biên tập</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>ảnh</translation>
        </message>
        <message>
            <source>separated by commas</source>
            <translation>cách nhau bằng dấu phẩy</translation>
        </message>
        <message>
            <source>short name in lists and files</source>
            <translation>tên ngắn trong danh sách và tên tệp</translation>
        </message>
        <message>
            <source>slug</source>
            <translation>mã bài</translation>
        </message>
        <message>
            <source>template</source>
            <translation>mẫu bài</translation>
        </message>
    </context>
    <context>
        <name>FieldsForm</name>
        <message>
            <source>More fields</source>
            <translation>Thêm mục</translation>
        </message>
        <message>
            <source>Required and still empty: {count}</source>
            <translation>Mục bắt buộc còn trống: {count}</translation>
        </message>
        <message>
            <source>embargo</source>
            <translation>chờ giờ đăng</translation>
        </message>
        <message>
            <source>required</source>
            <translation>bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>Filter</name>
        <message>
            <source>Audience</source>
            <translation>Đối tượng</translation>
        </message>
        <message>
            <source>Changed {span}</source>
            <translation>Sửa {span}</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Due {span}</source>
            <translation>Hạn {span}</translation>
        </message>
        <message>
            <source>Embargo ends {span}</source>
            <translation>Được đăng {span}</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Trễ hạn</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Người</translation>
        </message>
        <message>
            <source>Planned for {span}</source>
            <translation>Dự kiến phát hành {span}</translation>
        </message>
        <message>
            <source>Somebody who is gone</source>
            <translation>Người không còn ở đây</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Nhãn</translation>
        </message>
        <message>
            <source>Without a due date</source>
            <translation>Chưa có hạn</translation>
        </message>
        <message>
            <source>at any time</source>
            <translation>bất kỳ lúc nào</translation>
        </message>
        <message>
            <source>at no time</source>
            <translation>không có ngày</translation>
        </message>
        <message>
            <source>from {day} on</source>
            <translation>từ {day}</translation>
        </message>
        <message>
            <source>from … to …</source>
            <translation>từ ngày … đến ngày …</translation>
        </message>
        <message>
            <source>last month</source>
            <translation>tháng trước</translation>
        </message>
        <message>
            <source>last week</source>
            <translation>tuần trước</translation>
        </message>
        <message>
            <source>next week</source>
            <translation>tuần sau</translation>
        </message>
        <message>
            <source>this month</source>
            <translation>tháng này</translation>
        </message>
        <message>
            <source>this week</source>
            <translation>tuần này</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hôm nay</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>ngày mai</translation>
        </message>
        <message>
            <source>until now</source>
            <translation>đến lúc này</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>đến hết {day}</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Clear all</source>
            <translation>Bỏ hết</translation>
        </message>
        <message>
            <source>Filter the articles</source>
            <translation>Lọc bài</translation>
        </message>
        <message>
            <source>Find in the list</source>
            <translation>Tìm trong danh sách</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Close (Esc)</source>
            <translation>Đóng (Esc)</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Tìm</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Tìm và thay</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Không tìm thấy</translation>
        </message>
        <message>
            <source>Over {count}</source>
            <translation>Hơn {count}</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Thay</translation>
        </message>
        <message>
            <source>Replace all…</source>
            <translation>Thay tất cả…</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Thay bằng</translation>
        </message>
        <message>
            <source>Shows every replacement before it is made</source>
            <translation>Cho xem từng chỗ trước khi thay</translation>
        </message>
        <message>
            <source>The next one (F3)</source>
            <translation>Chỗ tiếp theo (F3)</translation>
        </message>
        <message>
            <source>The one before (Shift+F3)</source>
            <translation>Chỗ trước đó (Shift+F3)</translation>
        </message>
        <message>
            <source>{count} found</source>
            <translation>Có {count} chỗ</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number}/{count}</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>Replaced in one place. Ctrl+Z takes it back.</source>
            <translation>Đã thay một chỗ. Nhấn Ctrl+Z là trở lại như cũ.</translation>
        </message>
        <message>
            <source>Replaced in {count} places. One Ctrl+Z takes them back.</source>
            <translation>Đã thay {count} chỗ. Nhấn Ctrl+Z một lần là trở lại như cũ.</translation>
        </message>
        <message>
            <source>The text has changed meanwhile, so nothing was replaced. Look at the replacements again.</source>
            <translation>Bài đã đổi trong lúc đó nên chưa thay chỗ nào. Hãy xem lại các chỗ thay.</translation>
        </message>
    </context>
    <context>
        <name>FindingCard</name>
        <message>
            <source>Add to my list</source>
            <translation>Thêm vào từ điển của tôi</translation>
        </message>
        <message>
            <source>Add to the office’s list</source>
            <translation>Thêm vào từ điển của tòa soạn</translation>
        </message>
        <message>
            <source>Change all to “{words}”</source>
            <translation>Sửa tất cả thành “{words}”</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Đóng (Esc)</translation>
        </message>
        <message>
            <source>Ignore in this article</source>
            <translation>Bỏ qua trong bài này</translation>
        </message>
        <message>
            <source>Next (F7)</source>
            <translation>Lỗi sau (F7)</translation>
        </message>
        <message>
            <source>Not here…</source>
            <translation>Chỗ này không cần sửa…</translation>
        </message>
        <message>
            <source>Previous (Shift+F7)</source>
            <translation>Lỗi trước (Shift+F7)</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>Nguồn: {source}</translation>
        </message>
        <message>
            <source>Take the words away</source>
            <translation>Bỏ những chữ này</translation>
        </message>
        <message>
            <source>Why it may stand here; Enter keeps it</source>
            <translation>Lý do giữ nguyên; nhấn Enter để lưu</translation>
        </message>
    </context>
    <context>
        <name>FindingList</name>
        <message>
            <source>And {count} more.</source>
            <translation>Và {count} điều nữa.</translation>
        </message>
        <message>
            <source>Could be better</source>
            <translation>Nên làm tốt hơn</translation>
        </message>
        <message>
            <source>Could be better before it goes out ({count})</source>
            <translation>Có thể làm tốt hơn trước khi bài ra ngoài ({count})</translation>
        </message>
        <message>
            <source>Looking for what should be put right first…</source>
            <translation>Đang rà xem còn gì cần sửa trước…</translation>
        </message>
        <message>
            <source>Must be put right</source>
            <translation>Phải sửa</translation>
        </message>
        <message>
            <source>Nothing has to be put right first.</source>
            <translation>Không còn gì phải sửa trước.</translation>
        </message>
        <message>
            <source>Should be put right</source>
            <translation>Nên sửa</translation>
        </message>
        <message>
            <source>Should be put right before it goes out ({count})</source>
            <translation>Nên sửa trước khi bài ra ngoài ({count})</translation>
        </message>
        <message>
            <source>To put right before it goes out ({count})</source>
            <translation>Cần sửa trước khi bài ra ngoài ({count})</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>A dozen to look around in; one click removes them.</source>
            <translation>Khoảng một chục bài để xem thử; bấm một lần là xóa hết.</translation>
        </message>
        <message>
            <source>A few questions, and you can write. Everything can be changed later.</source>
            <translation>Vài câu hỏi là viết được ngay. Sau này đổi lại lúc nào cũng được.</translation>
        </message>
        <message>
            <source>Begin with your own first article.</source>
            <translation>Bắt đầu bằng bài đầu tiên của bạn.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Chọn…</translation>
        </message>
        <message>
            <source>Desks (*.desk)</source>
            <translation>Bàn biên tập (*.desk)</translation>
        </message>
        <message>
            <source>Empty desk</source>
            <translation>Bàn trống</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Make this desk</source>
            <translation>Tạo bàn biên tập</translation>
        </message>
        <message>
            <source>New desk</source>
            <translation>Bàn biên tập mới</translation>
        </message>
        <message>
            <source>Newsroom</source>
            <translation>Tòa soạn</translation>
        </message>
        <message>
            <source>One file holds everything: articles, pictures and their history.</source>
            <translation>Một tệp chứa tất cả: bài, ảnh và lịch sử của chúng.</translation>
        </message>
        <message>
            <source>Open my desk</source>
            <translation>Mở bàn biên tập</translation>
        </message>
        <message>
            <source>Welcome to Copydesk</source>
            <translation>Chào mừng đến với Copydesk</translation>
        </message>
        <message>
            <source>Where to keep the desk</source>
            <translation>Nơi đặt bàn biên tập</translation>
        </message>
        <message>
            <source>With sample articles</source>
            <translation>Có sẵn bài mẫu</translation>
        </message>
        <message>
            <source>Your name, as it stands under your articles</source>
            <translation>Tên của bạn, như ghi dưới bài</translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <source>Answer a comment</source>
            <translation>Trả lời một nhận xét</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Đã xong.</translation>
        </message>
        <message>
            <source>First steps: {done} of {all}</source>
            <translation>Các bước đầu: {done}/{all}</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>Nộp bài</translation>
        </message>
        <message>
            <source>In the tab “Proof”: the pages as they will print.</source>
            <translation>Ở thẻ “Bản bông”: các trang như khi in ra.</translation>
        </message>
        <message>
            <source>In the tab “Review”, beside the text.</source>
            <translation>Ở thẻ “Góp ý”, bên cạnh bài.</translation>
        </message>
        <message>
            <source>In the tab “Story”; it can be taken back.</source>
            <translation>Ở thẻ “Tiến trình”; nộp rồi vẫn rút lại được.</translation>
        </message>
        <message>
            <source>Not done yet.</source>
            <translation>Chưa làm.</translation>
        </message>
        <message>
            <source>On “My work”, under “Yours to do”: press its line.</source>
            <translation>Ở trang “Của tôi”, mục “Việc bạn cần làm”: bấm vào dòng ấy.</translation>
        </message>
        <message>
            <source>Open your assignment</source>
            <translation>Mở bài được giao</translation>
        </message>
        <message>
            <source>Put the first steps away</source>
            <translation>Cất các bước đầu tiên</translation>
        </message>
        <message>
            <source>See the proof</source>
            <translation>Xem bản bông</translation>
        </message>
        <message>
            <source>Where a prompt in double braces asks for it: what you type takes its place.</source>
            <translation>Ở chỗ có lời nhắc trong ngoặc nhọn kép: bạn gõ gì, chữ ấy thay lời nhắc.</translation>
        </message>
        <message>
            <source>Write a sentence</source>
            <translation>Viết một câu</translation>
        </message>
        <message>
            <source>You know your way around now</source>
            <translation>Bạn đã quen đường rồi</translation>
        </message>
    </context>
    <context>
        <name>FormatBar</name>
        <message>
            <source>More formats and parts</source>
            <translation>Thêm định dạng và thành phần</translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message>
            <source>Book (EPUB)</source>
            <translation>Sách điện tử (EPUB)</translation>
        </message>
        <message>
            <source>For a content system (ZIP)</source>
            <translation>Cho hệ thống CMS (ZIP)</translation>
        </message>
        <message>
            <source>For the archive (PDF/A)</source>
            <translation>Để lưu trữ (PDF/A)</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>News data (ninjs)</source>
            <translation>Dữ liệu tin (ninjs)</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Văn bản thuần</translation>
        </message>
        <message>
            <source>Plain text for mail</source>
            <translation>Văn bản thuần cho thư</translation>
        </message>
        <message>
            <source>Printed pages (PDF)</source>
            <translation>Trang in (PDF)</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Trang web</translation>
        </message>
        <message>
            <source>Word document</source>
            <translation>Tệp Word</translation>
        </message>
    </context>
    <context>
        <name>GoingOut</name>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Bỏ</translation>
        </message>
        <message>
            <source>Every file of {code} is what was published, byte for byte: {count}.</source>
            <translation>Mọi tệp của {code} ({count}) đều đúng từng byte như khi phát hành.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Phát hành…</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mở thư mục</translation>
        </message>
        <message>
            <source>The correction is kept as a draft; the tab “Story” shows it.</source>
            <translation>Đã lưu bản cải chính đang soạn; xem ở thẻ “Tiến trình”.</translation>
        </message>
        <message>
            <source>The drafted correction is gone then.</source>
            <translation>Bản cải chính đang soạn sẽ mất.</translation>
        </message>
        <message>
            <source>The folder of {code} is not there on this machine.</source>
            <translation>Trên máy này không có thư mục của {code}.</translation>
        </message>
        <message>
            <source>This is what the new edition changes. Who publishes it approves it.</source>
            <translation>Đây là những gì lần phát hành mới thay đổi. Ai phát hành là người duyệt.</translation>
        </message>
        <message>
            <source>Throw the draft away?</source>
            <translation>Bỏ bản đang soạn?</translation>
        </message>
        <message>
            <source>Web pages (*.html)</source>
            <translation>Trang web (*.html)</translation>
        </message>
        <message>
            <source>What the correction changes</source>
            <translation>Bản cải chính thay đổi gì</translation>
        </message>
        <message>
            <source>What was published stays as it is.</source>
            <translation>Bài đã phát hành vẫn giữ nguyên.</translation>
        </message>
        <message>
            <source>Write the corrections page</source>
            <translation>Tạo trang cải chính</translation>
        </message>
        <message>
            <source>corrections.html</source>
            <translation>cai-chinh.html</translation>
        </message>
        <message>
            <source>“{name}” is no longer where it was written.</source>
            <translation>“{name}” không còn ở nơi đã ghi.</translation>
        </message>
        <message>
            <source>“{name}” is not what was published: it was changed, or a later edition stands there.</source>
            <translation>“{name}” không phải tệp đã phát hành: tệp đã bị sửa, hoặc lần phát hành sau đã ghi đè lên.</translation>
        </message>
        <message>
            <source>“{name}” is written. Corrections: {count}.</source>
            <translation>Đã ghi “{name}”. Số lần cải chính: {count}.</translation>
        </message>
    </context>
    <context>
        <name>HandingOn</name>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Lịch (*.ics)</translation>
        </message>
        <message>
            <source>Due: {title}</source>
            <translation>Hạn nộp: {title}</translation>
        </message>
        <message>
            <source>Embargo ends: {title}</source>
            <translation>Được đăng: {title}</translation>
        </message>
        <message>
            <source>Nothing on this list has a date, so there is nothing to save for a calendar.</source>
            <translation>Không bài nào trong danh mục có ngày, nên không có gì để lưu cho lịch.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Trang {page}/{pages}</translation>
        </message>
        <message>
            <source>Print the list</source>
            <translation>In danh mục bài</translation>
        </message>
        <message>
            <source>Printed {day}, {time}</source>
            <translation>In ngày {day}, {time}</translation>
        </message>
        <message>
            <source>Publication: {title}</source>
            <translation>Phát hành: {title}</translation>
        </message>
        <message>
            <source>Save the list</source>
            <translation>Lưu danh mục</translation>
        </message>
        <message>
            <source>Saved as “{name}”.</source>
            <translation>Đã lưu thành “{name}”.</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Bảng (*.csv)</translation>
        </message>
        <message>
            <source>The list</source>
            <translation>Danh mục bài</translation>
        </message>
        <message>
            <source>The list was copied. Paste it into a message.</source>
            <translation>Đã sao chép danh mục. Hãy dán vào tin nhắn.</translation>
        </message>
        <message>
            <source>The list was given to the printer.</source>
            <translation>Đã gửi danh mục tới máy in.</translation>
        </message>
    </context>
    <context>
        <name>HandingOut</name>
        <message>
            <source>Assign</source>
            <translation>Phân công</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Đổi</translation>
        </message>
        <message>
            <source>Change the assignment</source>
            <translation>Đổi phân công</translation>
        </message>
        <message>
            <source>Give</source>
            <translation>Giao</translation>
        </message>
        <message>
            <source>Give it to somebody else</source>
            <translation>Giao cho người khác</translation>
        </message>
        <message>
            <source>Hand out</source>
            <translation>Giao bài</translation>
        </message>
        <message>
            <source>New assignment</source>
            <translation>Phân công mới</translation>
        </message>
        <message>
            <source>No headline yet</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>Pitch</source>
            <translation>Đăng ký đề tài</translation>
        </message>
        <message>
            <source>The assignment was changed.</source>
            <translation>Đã đổi phân công.</translation>
        </message>
        <message>
            <source>{name} has it now.</source>
            <translation>Đã giao cho {name}.</translation>
        </message>
        <message>
            <source>{name} was asked.</source>
            <translation>Đã giao việc cho {name}.</translation>
        </message>
        <message>
            <source>“{headline}” is an idea now.</source>
            <translation>“{headline}” nay là một đề tài.</translation>
        </message>
        <message>
            <source>“{headline}” is handed out.</source>
            <translation>Đã giao bài “{headline}”.</translation>
        </message>
    </context>
    <context>
        <name>HeldLine</name>
        <message>
            <source>Check out</source>
            <translation>Giữ riêng bài</translation>
        </message>
        <message>
            <source>Give back</source>
            <translation>Thôi giữ riêng</translation>
        </message>
        <message>
            <source>Nobody else changes the article until you give it back.</source>
            <translation>Không ai khác sửa bài cho đến khi bạn thôi giữ.</translation>
        </message>
        <message>
            <source>Nobody has checked it out</source>
            <translation>Chưa ai giữ riêng bài</translation>
        </message>
        <message>
            <source>Take over…</source>
            <translation>Lấy bài về…</translation>
        </message>
        <message>
            <source>You have checked it out, {when}</source>
            <translation>Bạn đang giữ riêng bài, từ {when}</translation>
        </message>
        <message>
            <source>{name} has checked it out, {when}</source>
            <translation>{name} đang giữ riêng bài, từ {when}</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>begun</source>
            <translation>bắt đầu</translation>
        </message>
        <message>
            <source>brought back from a backup</source>
            <translation>lấy lại từ bản sao lưu</translation>
        </message>
        <message>
            <source>fields changed</source>
            <translation>sửa các mục</translation>
        </message>
        <message>
            <source>handed in</source>
            <translation>nộp bài</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>giữ lại</translation>
        </message>
        <message>
            <source>older revision brought back</source>
            <translation>lấy lại bản cũ</translation>
        </message>
        <message>
            <source>paragraph brought back</source>
            <translation>lấy lại một đoạn</translation>
        </message>
        <message>
            <source>picture added</source>
            <translation>thêm ảnh</translation>
        </message>
        <message>
            <source>proposal taken</source>
            <translation>lấy đề xuất sửa</translation>
        </message>
        <message>
            <source>replaced in several articles</source>
            <translation>thay trong nhiều bài</translation>
        </message>
        <message>
            <source>taken over by a chief</source>
            <translation>trưởng bàn lấy bài về</translation>
        </message>
        <message>
            <source>written</source>
            <translation>viết</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>As it is now</source>
            <translation>Bài lúc này</translation>
        </message>
        <message>
            <source>Bring all of it back</source>
            <translation>Lấy lại toàn bộ bản này</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Lịch sử của bài</translation>
        </message>
        <message>
            <source>Name it…</source>
            <translation>Đặt tên…</translation>
        </message>
        <message>
            <source>Revisions, newest first</source>
            <translation>Các bản lưu, mới nhất ở trên</translation>
        </message>
        <message>
            <source>Show unchanged text</source>
            <translation>Hiện cả phần không đổi</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Hai cột</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Đến</translation>
        </message>
        <message>
            <source>Until when</source>
            <translation>So đến lúc nào</translation>
        </message>
        <message>
            <source>What has changed since: {moment}</source>
            <translation>Những gì đã thay đổi kể từ: {moment}</translation>
        </message>
    </context>
    <context>
        <name>HouseStyleForm</name>
        <message>
            <source>Above, {place}</source>
            <translation>Đầu trang, {place}</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Địa chỉ</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Cơ quan chủ quản</translation>
        </message>
        <message>
            <source>Below, {place}</source>
            <translation>Chân trang, {place}</translation>
        </message>
        <message>
            <source>Between columns</source>
            <translation>Giữa hai cột</translation>
        </message>
        <message>
            <source>Between paragraphs</source>
            <translation>Giữa các đoạn</translation>
        </message>
        <message>
            <source>Both edges straight</source>
            <translation>Căn đều hai bên</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Dưới</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Số cột</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Liên hệ</translation>
        </message>
        <message>
            <source>End mark</source>
            <translation>Dấu kết</translation>
        </message>
        <message>
            <source>First line in by</source>
            <translation>Thụt dòng đầu</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Phông chữ</translation>
        </message>
        <message>
            <source>House style</source>
            <translation>Khuôn trình bày</translation>
        </message>
        <message>
            <source>How each part looks</source>
            <translation>Kiểu chữ của từng phần</translation>
        </message>
        <message>
            <source>Imprint</source>
            <translation>Chịu trách nhiệm</translation>
        </message>
        <message>
            <source>In these lines and at the top and bottom of the pages {fields} are filled in, there also {pages}. A line for which nothing is known is not printed.</source>
            <translation>Trong các dòng này, ở đầu trang và chân trang, {fields} được điền tự động; ở đầu và chân trang còn có {pages}. Dòng nào không có gì để điền thì không in.</translation>
        </message>
        <message>
            <source>Keep as our own</source>
            <translation>Giữ làm khuôn của cơ quan</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Trái</translation>
        </message>
        <message>
            <source>Left and right change places on left-hand pages</source>
            <translation>Trang chẵn đổi lề trái và lề phải cho nhau</translation>
        </message>
        <message>
            <source>Letterhead and signature</source>
            <translation>Tiêu đề giấy và chữ ký</translation>
        </message>
        <message>
            <source>Levels of contents</source>
            <translation>Số cấp trong mục lục</translation>
        </message>
        <message>
            <source>Line height</source>
            <translation>Giãn dòng</translation>
        </message>
        <message>
            <source>Margins and columns leave too little room for the text. Make them smaller, or the sheet larger.</source>
            <translation>Lề và cột chừa quá ít chỗ cho văn bản. Hãy thu nhỏ chúng lại hoặc chọn khổ giấy lớn hơn.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Number the captions of pictures</source>
            <translation>Đánh số chú thích ảnh</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Giấy</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Địa danh</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Phải</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Khổ giấy</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Cỡ chữ</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Chữ</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Trên</translation>
        </message>
        <message>
            <source>Top and bottom of the pages</source>
            <translation>Đầu trang và chân trang</translation>
        </message>
        <message>
            <source>Who signs</source>
            <translation>Người ký (chức vụ)</translation>
        </message>
        <message>
            <source>Your office</source>
            <translation>Cơ quan của bạn</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>như hiện có</translation>
        </message>
        <message>
            <source>left</source>
            <translation>trái</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>giữa</translation>
        </message>
        <message>
            <source>right</source>
            <translation>phải</translation>
        </message>
    </context>
    <context>
        <name>Housekeeping</name>
        <message>
            <source>Copydesk ended without closing this desk the last time. Everything that was saved is here.</source>
            <translation>Lần trước Copydesk tắt khi chưa kịp đóng bàn biên tập này. Mọi thứ đã lưu vẫn còn đây.</translation>
        </message>
        <message>
            <source>Copydesk has made a mistake. Your text is kept; if something looks wrong, open the desk again.</source>
            <translation>Copydesk vừa gặp lỗi. Bài của bạn vẫn được giữ; nếu thấy có gì lạ, hãy mở lại bàn biên tập.</translation>
        </message>
        <message>
            <source>Desks (*.desk);;All files (*)</source>
            <translation>Bàn biên tập (*.desk);;Mọi tệp (*)</translation>
        </message>
        <message>
            <source>Details to copy</source>
            <translation>Chi tiết để sao chép</translation>
        </message>
        <message>
            <source>Files that belong to no edition could not be taken back: {names}. Open the desk again once their folder can be written to.</source>
            <translation>Chưa bỏ được những tệp không thuộc lần phát hành nào: {names}. Hãy mở lại bàn biên tập khi đã ghi được vào thư mục ấy.</translation>
        </message>
        <message>
            <source>Files that stood in their places already were taken back: {names}. Publish it again.</source>
            <translation>Đã bỏ những tệp lỡ ghi ra: {names}. Hãy phát hành lại.</translation>
        </message>
        <message>
            <source>Open desk</source>
            <translation>Mở bàn biên tập</translation>
        </message>
        <message>
            <source>Putting the sample articles on your desk…</source>
            <translation>Đang đặt các bài mẫu lên bàn biên tập…</translation>
        </message>
        <message>
            <source>Remove the sample articles?</source>
            <translation>Xóa các bài mẫu?</translation>
        </message>
        <message>
            <source>Remove them</source>
            <translation>Xóa bài mẫu</translation>
        </message>
        <message>
            <source>See what there is…</source>
            <translation>Xem còn những gì…</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Chuyển về máy này</translation>
        </message>
        <message>
            <source>The sample articles are removed.</source>
            <translation>Đã xóa các bài mẫu.</translation>
        </message>
        <message>
            <source>The sample articles, their pictures and their people go from this desk for good.</source>
            <translation>Các bài mẫu cùng ảnh và người trong đó sẽ bị xóa hẳn khỏi bàn biên tập này.</translation>
        </message>
        <message>
            <source>Your own articles stay, and so does every sample article that somebody has changed.</source>
            <translation>Bài của bạn còn nguyên, và bài mẫu nào đã có người sửa thì cũng được giữ lại.</translation>
        </message>
        <message>
            <source>“{headline}” was being published when Copydesk ended, so it is not published.</source>
            <translation>Đang phát hành “{headline}” thì Copydesk tắt, nên bài chưa phát hành.</translation>
        </message>
        <message>
            <source>“{name}” is damaged. Reading what is left of it…</source>
            <translation>“{name}” bị hỏng. Đang đọc những gì còn lại…</translation>
        </message>
    </context>
    <context>
        <name>Identity</name>
        <message>
            <source>Working as {name}</source>
            <translation>Đang làm việc với tên {name}</translation>
        </message>
        <message>
            <source>{name} works here now.</source>
            <translation>Từ giờ {name} làm việc ở đây.</translation>
        </message>
        <message>
            <source>{name} works here. Click to work as somebody else.</source>
            <translation>{name} đang làm việc. Bấm để đổi sang người khác.</translation>
        </message>
    </context>
    <context>
        <name>ImportPeople</name>
        <message>
            <source>As found: {letters}</source>
            <translation>Tự nhận: {letters}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Liên hệ</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Bảng mã</translation>
        </message>
        <message>
            <source>How the letters are written</source>
            <translation>Bảng mã của tệp</translation>
        </message>
        <message>
            <source>Import people from “{name}”</source>
            <translation>Nhận người từ “{name}”</translation>
        </message>
        <message>
            <source>Import: {count}</source>
            <translation>Nhận {count} người</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Dòng</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>Of its {columns} columns {read} are read; the others hold nothing that a desk keeps.</source>
            <translation>Trong {columns} cột chỉ đọc {read} cột; các cột còn lại không có gì bàn cần giữ.</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Vai trò</translation>
        </message>
        <message>
            <source>Skipped: {count}</source>
            <translation>Bỏ qua: {count}</translation>
        </message>
        <message>
            <source>The file does not say which encoding it uses. Look at the names; if they are wrong, choose another one.</source>
            <translation>Tệp không cho biết bảng mã; hãy nhìn các tên, nếu sai thì chọn bảng mã khác.</translation>
        </message>
        <message>
            <source>To import: {count}</source>
            <translation>Nhận: {count}</translation>
        </message>
        <message>
            <source>What the line says</source>
            <translation>Nội dung dòng</translation>
        </message>
        <message>
            <source>Why it is left out</source>
            <translation>Vì sao bỏ qua</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Kept as revision {number}, “{name}”.</source>
            <translation>Đã giữ bản lưu {number}, “{name}”.</translation>
        </message>
        <message>
            <source>Kept as revision {number}.</source>
            <translation>Đã giữ bản lưu {number}.</translation>
        </message>
        <message>
            <source>Name it</source>
            <translation>Đặt tên</translation>
        </message>
    </context>
    <context>
        <name>KeyPart</name>
        <message>
            <source>A desk chief has yet to vouch for your key. Read the fingerprint to each other; until then your approvals are declared.</source>
            <translation>Trưởng bàn còn phải xác nhận khóa của bạn. Hãy đọc dấu vân khóa cho nhau nghe; cho đến lúc đó, việc duyệt của bạn chỉ là khai báo.</translation>
        </message>
        <message>
            <source>Approvals in this name are signed with this key.</source>
            <translation>Việc duyệt dưới tên này được ký bằng khóa này.</translation>
        </message>
        <message>
            <source>Fingerprint of the key</source>
            <translation>Dấu vân của khóa</translation>
        </message>
        <message>
            <source>Get a signing key…</source>
            <translation>Đăng ký khóa ký…</translation>
        </message>
        <message>
            <source>It is the root key of this desk: all others rest on it.</source>
            <translation>Đây là khóa gốc của bàn biên tập: mọi khóa khác dựa vào nó.</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Khóa lại</translation>
        </message>
        <message>
            <source>Locked: it is asked for when you approve. Unlock it to sign what you export too.</source>
            <translation>Đang khóa: khi bạn duyệt, máy sẽ hỏi. Mở ra thì bản xuất cũng được ký.</translation>
        </message>
        <message>
            <source>Nobody vouches for this key yet, so approvals in this name are declared, not signed.</source>
            <translation>Chưa ai xác nhận khóa này, nên việc duyệt dưới tên này chỉ là khai báo, chưa phải chữ ký.</translation>
        </message>
        <message>
            <source>None: approvals in this name are declared, not signed.</source>
            <translation>Chưa có: việc duyệt dưới tên này chỉ là khai báo, không có chữ ký.</translation>
        </message>
        <message>
            <source>Revoked. What it signed before stays right; nothing new is signed with it.</source>
            <translation>Đã thu hồi. Những gì khóa đã ký vẫn đúng; không ký thêm gì bằng khóa này nữa.</translation>
        </message>
        <message>
            <source>Revoke…</source>
            <translation>Thu hồi…</translation>
        </message>
        <message>
            <source>Signing key</source>
            <translation>Khóa ký</translation>
        </message>
        <message>
            <source>Take a new one…</source>
            <translation>Thay khóa mới…</translation>
        </message>
        <message>
            <source>Unlocked: what you approve and export is signed until you lock it or close the desk.</source>
            <translation>Đang mở: những gì bạn duyệt và xuất đều được ký, cho đến khi khóa lại hoặc đóng bàn biên tập.</translation>
        </message>
        <message>
            <source>Unlock…</source>
            <translation>Mở khóa…</translation>
        </message>
        <message>
            <source>Vouch for it…</source>
            <translation>Xác nhận khóa…</translation>
        </message>
        <message>
            <source>You have none, so your approvals are declared: your name was chosen in the window. With a key they are signed, and anybody can check that they are yours.</source>
            <translation>Bạn chưa có khóa, nên việc duyệt chỉ là khai báo: tên được chọn trong cửa sổ. Có khóa thì việc duyệt được ký, và ai cũng kiểm tra được đó là của bạn.</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Action</source>
            <translation>Lệnh</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Các lệnh và phím tắt</translation>
        </message>
        <message>
            <source>At first: {keys}</source>
            <translation>Ban đầu: {keys}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Click into the field and press the keys you want.</source>
            <translation>Bấm vào ô rồi nhấn tổ hợp phím bạn muốn.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Phím tắt</translation>
        </message>
        <message>
            <source>Look for an action or a key</source>
            <translation>Tìm lệnh hoặc phím</translation>
        </message>
        <message>
            <source>No action or key has that name.</source>
            <translation>Không có lệnh hay phím nào như vậy.</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Bỏ phím</translation>
        </message>
        <message>
            <source>Other keys for the chosen action</source>
            <translation>Phím khác cho lệnh đã chọn</translation>
        </message>
        <message>
            <source>Press the keys</source>
            <translation>Nhấn tổ hợp phím</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Như ban đầu</translation>
        </message>
        <message>
            <source>Reset all keys</source>
            <translation>Mọi phím như ban đầu</translation>
        </message>
        <message>
            <source>These keys are needed for writing, or by the system. Add Ctrl or Alt.</source>
            <translation>Phím này cần để viết hoặc hệ điều hành đang dùng. Hãy thêm Ctrl hoặc Alt.</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Dùng phím này</translation>
        </message>
        <message>
            <source>Use these keys</source>
            <translation>Dùng các phím này</translation>
        </message>
        <message>
            <source>What can be done in the window, and the keys for it. Choose a line to give it other keys.</source>
            <translation>Những lệnh dùng được trong cửa sổ và phím tắt của chúng. Chọn một dòng để đổi phím.</translation>
        </message>
        <message>
            <source>“{action}” has these keys. Used here, it gives them up.</source>
            <translation>“{action}” đang dùng phím này. Nếu dùng ở đây, lệnh ấy sẽ mất phím.</translation>
        </message>
    </context>
    <context>
        <name>LanguageForm</name>
        <message>
            <source>Remove the mark</source>
            <translation>Bỏ đánh dấu</translation>
        </message>
        <message>
            <source>These words are in</source>
            <translation>Những từ này thuộc tiếng</translation>
        </message>
    </context>
    <context>
        <name>LanguageSettings</name>
        <message>
            <source>American (color, organize)</source>
            <translation>Kiểu Mỹ (color, organize)</translation>
        </message>
        <message>
            <source>Asked about words that the article’s own language does not have.</source>
            <translation>Dùng để kiểm tra những từ không thuộc ngôn ngữ của bài.</translation>
        </message>
        <message>
            <source>British (colour, organise)</source>
            <translation>Kiểu Anh (colour, organise)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Either</source>
            <translation>Kiểu nào cũng được</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Tiếng Anh</translation>
        </message>
        <message>
            <source>For every article of this desk.</source>
            <translation>Áp dụng cho mọi bài của bàn biên tập này.</translation>
        </message>
        <message>
            <source>New: hoà, thuỷ</source>
            <translation>Kiểu mới: hoà, thuỷ</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Không có</translation>
        </message>
        <message>
            <source>Old: hòa, thủy</source>
            <translation>Kiểu cũ: hòa, thủy</translation>
        </message>
        <message>
            <source>One of them throughout an article</source>
            <translation>Một kiểu thống nhất trong mỗi bài</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Second language</source>
            <translation>Ngôn ngữ thứ hai</translation>
        </message>
        <message>
            <source>Spelling and language</source>
            <translation>Chính tả và ngôn ngữ</translation>
        </message>
        <message>
            <source>Tone marks in Vietnamese</source>
            <translation>Cách đặt dấu thanh trong tiếng Việt</translation>
        </message>
    </context>
    <context>
        <name>LanguageTools</name>
        <message>
            <source>All letters are in the usual form of Unicode (NFC) already.</source>
            <translation>Mọi chữ đã ở dạng Unicode dựng sẵn (NFC).</translation>
        </message>
        <message>
            <source>All tone marks stand where the house wants them.</source>
            <translation>Mọi dấu thanh đã đặt đúng cách của tòa soạn.</translation>
        </message>
        <message>
            <source>{count} tone marks were moved. Ctrl+Z takes it back.</source>
            <translation>Đã chuyển {count} dấu thanh. Nhấn Ctrl+Z để hoàn tác.</translation>
        </message>
        <message>
            <source>{count} tone marks were moved; words left for their capital, which may be names: {names}. Ctrl+Z takes it back.</source>
            <translation>Đã chuyển {count} dấu thanh; giữ nguyên {names} chữ viết hoa vì có thể là tên riêng. Nhấn Ctrl+Z để hoàn tác.</translation>
        </message>
        <message>
            <source>{count} words were brought to the usual form of Unicode (NFC). Ctrl+Z takes it back.</source>
            <translation>Đã đưa {count} chữ về dạng Unicode dựng sẵn (NFC). Nhấn Ctrl+Z để hoàn tác.</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Drag a date to another day, or choose it and press Alt with an arrow</source>
            <translation>Kéo sang ngày khác, hoặc chọn rồi nhấn Alt và phím mũi tên</translation>
        </message>
        <message>
            <source>Due; the disc fills with the stages</source>
            <translation>Hạn nộp; vòng tròn đầy dần theo giai đoạn</translation>
        </message>
        <message>
            <source>End of an embargo</source>
            <translation>Giờ được đăng</translation>
        </message>
        <message>
            <source>Planned publication</source>
            <translation>Dự kiến phát hành</translation>
        </message>
    </context>
    <context>
        <name>LevelButton</name>
        <message>
            <source>Kind of paragraph</source>
            <translation>Kiểu đoạn</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>Best first</source>
            <translation>Khớp nhất trước</translation>
        </message>
        <message>
            <source>By due date</source>
            <translation>Theo hạn</translation>
        </message>
        <message>
            <source>By headline</source>
            <translation>Theo tít</translation>
        </message>
        <message>
            <source>More than {count} articles</source>
            <translation>Hơn {count} bài</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Mới nhất trước</translation>
        </message>
        <message>
            <source>No article fits these filters.</source>
            <translation>Không có bài nào khớp bộ lọc.</translation>
        </message>
        <message>
            <source>One article</source>
            <translation>Một bài</translation>
        </message>
        <message>
            <source>Only articles that fit the filters were searched.</source>
            <translation>Chỉ tìm trong những bài khớp bộ lọc.</translation>
        </message>
        <message>
            <source>Searched for the words as typed, without tone marks, one by one, and as parts of words in headlines: in headlines, fields, texts, notes and comments.</source>
            <translation>Đã tìm đúng như gõ, tìm không dấu, tìm từng chữ riêng và tìm phần của chữ trong tít; ở tít, các mục, nội dung bài, ghi chú và nhận xét.</translation>
        </message>
        <message>
            <source>There is no letter or digit to search for. Type a word.</source>
            <translation>Chưa có chữ hay số nào để tìm. Hãy gõ một chữ.</translation>
        </message>
        <message>
            <source>Try fewer words, or another spelling.</source>
            <translation>Hãy thử ít chữ hơn hoặc viết cách khác.</translation>
        </message>
        <message>
            <source>in a note</source>
            <translation>trong ghi chú</translation>
        </message>
        <message>
            <source>in the fields</source>
            <translation>trong các mục</translation>
        </message>
        <message>
            <source>{count} articles</source>
            <translation>{count} bài</translation>
        </message>
        <message>
            <source>{count} articles are still being indexed for the search.</source>
            <translation>Còn {count} bài đang được đọc để tìm kiếm.</translation>
        </message>
    </context>
    <context>
        <name>LibraryField</name>
        <message>
            <source>Clear the search</source>
            <translation>Xóa ô tìm</translation>
        </message>
        <message>
            <source>Find any article, with or without tone marks</source>
            <translation>Tìm bài bất kỳ, gõ có dấu hay không dấu đều được</translation>
        </message>
        <message>
            <source>Find in the library</source>
            <translation>Tìm trong thư viện</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>The saved search “{name}” was removed.</source>
            <translation>Đã xóa tìm kiếm “{name}” đã lưu.</translation>
        </message>
        <message>
            <source>This article belongs to the archive, so it is opened to be read. Write a correction, or copy the text into a new article.</source>
            <translation>Bài này đã vào kho lưu trữ nên được mở để đọc. Hãy viết cải chính, hoặc chép nội dung sang bài mới.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>“{name}” is saved. You will find it in the library while the search is empty.</source>
            <translation>Đã lưu “{name}”. Tìm kiếm này nằm trong thư viện khi ô tìm còn trống.</translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message>
            <source>Archive</source>
            <translation>Kho lưu trữ</translation>
        </message>
        <message>
            <source>Find any article ever written</source>
            <translation>Tìm lại mọi bài đã viết</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Không tìm thấy bài nào</translation>
        </message>
        <message>
            <source>Nothing found for “{words}”</source>
            <translation>Không tìm thấy “{words}”</translation>
        </message>
        <message>
            <source>Only what was published: corrected and withdrawn articles too</source>
            <translation>Chỉ những bài đã phát hành, kể cả bài đã cải chính và đã gỡ</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Thứ tự</translation>
        </message>
        <message>
            <source>Save this search…</source>
            <translation>Lưu tìm kiếm này…</translation>
        </message>
        <message>
            <source>Search without filters</source>
            <translation>Tìm không cần bộ lọc</translation>
        </message>
        <message>
            <source>Type a few words, with or without tone marks. Words in “quotation marks” are searched for side by side. Searches that you save or made lately will appear here.</source>
            <translation>Hãy gõ vài chữ, có dấu hay không dấu. Các chữ trong “ngoặc kép” được tìm liền nhau. Những tìm kiếm đã lưu hoặc mới dùng sẽ nằm ở đây.</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Các bài tìm thấy</translation>
        </message>
    </context>
    <context>
        <name>LinkForm</name>
        <message>
            <source>Address</source>
            <translation>Địa chỉ</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Bỏ liên kết</translation>
        </message>
        <message>
            <source>Set the link</source>
            <translation>Đặt liên kết</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Chữ hiện ra</translation>
        </message>
        <message>
            <source>https://… or a mail address</source>
            <translation>https://… hoặc địa chỉ thư điện tử</translation>
        </message>
    </context>
    <context>
        <name>Links</name>
        <message>
            <source>Open in the browser</source>
            <translation>Mở bằng trình duyệt</translation>
        </message>
        <message>
            <source>Open this link?</source>
            <translation>Mở liên kết này?</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Viết thư</translation>
        </message>
    </context>
    <context>
        <name>ListPanel</name>
        <message>
            <source>All open</source>
            <translation>Đang làm</translation>
        </message>
        <message>
            <source>All that is open</source>
            <translation>Tất cả bài đang làm</translation>
        </message>
        <message>
            <source>Copy as text for a message</source>
            <translation>Sao chép thành chữ để gửi tin nhắn</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>New assignment…</source>
            <translation>Phân công mới…</translation>
        </message>
        <message>
            <source>Nothing on the list</source>
            <translation>Danh mục chưa có bài</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>Gửi đi</translation>
        </message>
        <message>
            <source>Pieces that are due, planned to go out or free of an embargo in this period will appear here.</source>
            <translation>Những bài đến hạn, dự kiến phát hành hoặc đến giờ được đăng trong thời gian này sẽ hiện ở đây.</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Save as a table (CSV)…</source>
            <translation>Lưu thành bảng (CSV)…</translation>
        </message>
        <message>
            <source>Save the due dates for a calendar…</source>
            <translation>Lưu các hạn nộp cho lịch…</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Thời gian</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Tuần</translation>
        </message>
        <message>
            <source>{count} piece</source>
            <translation>{count} bài</translation>
        </message>
        <message>
            <source>{count} pieces</source>
            <translation>{count} bài</translation>
        </message>
    </context>
    <context>
        <name>ListPicks</name>
        <message>
            <source>At most {most} articles are picked at once; the others were left out. Filter the list first.</source>
            <translation>Mỗi lần chọn nhiều nhất {most} bài; các bài còn lại không được chọn. Hãy lọc danh sách trước.</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>Bỏ chọn</translation>
        </message>
    </context>
    <context>
        <name>LoadModel</name>
        <message>
            <source>Person</source>
            <translation>Người</translation>
        </message>
        <message>
            <source>away {count} day</source>
            <translation>vắng {count} ngày</translation>
        </message>
        <message>
            <source>away {count} days</source>
            <translation>vắng {count} ngày</translation>
        </message>
        <message>
            <source>{count} piece</source>
            <translation>{count} bài</translation>
        </message>
        <message>
            <source>{count} pieces</source>
            <translation>{count} bài</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>{count} chữ</translation>
        </message>
    </context>
    <context>
        <name>LoadView</name>
        <message>
            <source>Pieces and words due per person and week</source>
            <translation>Số bài và số chữ đến hạn của từng người theo tuần</translation>
        </message>
    </context>
    <context>
        <name>LockCopy</name>
        <message>
            <source>A copy of the folder becomes one file that nobody can read without this passphrase.</source>
            <translation>Thư mục được chép thành một tệp; không có mật khẩu này thì không ai đọc được.</translation>
        </message>
        <message>
            <source>A forgotten passphrase opens nothing, and nobody can help. Keep it where the copy is not.</source>
            <translation>Quên mật khẩu thì không mở được nữa, và không ai giúp được. Hãy giữ mật khẩu ở chỗ khác với bản có khóa.</translation>
        </message>
        <message>
            <source>At least {count} characters: four or five words.</source>
            <translation>Ít nhất {count} ký tự: bốn hoặc năm từ.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Choose where…</source>
            <translation>Chọn chỗ lưu…</translation>
        </message>
        <message>
            <source>It does not protect the desk that you work in, nor its backups: these lie on the disk as they are. Lock the disk itself with what the system has for that.</source>
            <translation>Mật khẩu này không bảo vệ bàn đang dùng, cũng không bảo vệ các bản sao lưu: chúng nằm trên ổ đĩa như thường. Hãy khóa chính ổ đĩa bằng công cụ của hệ thống.</translation>
        </message>
        <message>
            <source>It protects the file on a stick, in a mail or on a server, also when it is lost or stolen.</source>
            <translation>Mật khẩu bảo vệ tệp này ở USB, trong thư hay trên máy chủ, kể cả khi bị mất hay bị lấy trộm.</translation>
        </message>
        <message>
            <source>Lock it</source>
            <translation>Khóa</translation>
        </message>
        <message>
            <source>Lock “{name}” as one file</source>
            <translation>Khóa “{name}” thành một tệp</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Gõ lại lần nữa</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Mật khẩu</translation>
        </message>
        <message>
            <source>Save a locked copy</source>
            <translation>Lưu một bản có khóa</translation>
        </message>
        <message>
            <source>The whole desk becomes one file that nobody can read without this passphrase.</source>
            <translation>Cả bàn biên tập thành một tệp, không có mật khẩu này thì không ai đọc được.</translation>
        </message>
    </context>
    <context>
        <name>Locking</name>
        <message>
            <source>Desks (*.desk)</source>
            <translation>Bàn biên tập (*.desk)</translation>
        </message>
        <message>
            <source>Locked copies (*.desk.locked *.folder.locked);;All files (*)</source>
            <translation>Bản có khóa (*.desk.locked *.folder.locked);;Mọi tệp (*)</translation>
        </message>
        <message>
            <source>Locking the folder</source>
            <translation>Đang khóa thư mục</translation>
        </message>
        <message>
            <source>Open a locked copy</source>
            <translation>Mở bản có khóa</translation>
        </message>
        <message>
            <source>Opening the locked copy</source>
            <translation>Đang mở bản có khóa</translation>
        </message>
        <message>
            <source>Save a locked copy</source>
            <translation>Lưu một bản có khóa</translation>
        </message>
        <message>
            <source>Saving a locked copy</source>
            <translation>Đang lưu một bản có khóa</translation>
        </message>
        <message>
            <source>Where the folder is to be</source>
            <translation>Thư mục sẽ nằm ở đâu</translation>
        </message>
        <message>
            <source>Where the new desk is to be</source>
            <translation>Nơi đặt bàn biên tập mới</translation>
        </message>
        <message>
            <source>“{name}” is saved, locked and checked. Without the passphrase nobody can open it.</source>
            <translation>Đã lưu, khóa và kiểm tra “{name}”. Không có mật khẩu thì không ai mở được.</translation>
        </message>
    </context>
    <context>
        <name>Log</name>
        <message>
            <source>Approvals, checks, sources, keys</source>
            <translation>Duyệt, kiểm tra, nguồn tin, khóa</translation>
        </message>
        <message>
            <source>Comments, proposals, check-outs</source>
            <translation>Nhận xét, đề xuất sửa, giữ bài</translation>
        </message>
        <message>
            <source>People and the desk itself</source>
            <translation>Nhân sự và bàn biên tập</translation>
        </message>
        <message>
            <source>Steps and assignments</source>
            <translation>Các bước và phân công</translation>
        </message>
        <message>
            <source>Text and fields</source>
            <translation>Bài viết và các mục</translation>
        </message>
    </context>
    <context>
        <name>LogDialog</name>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Event log</source>
            <translation>Nhật ký</translation>
        </message>
        <message>
            <source>Events, newest first</source>
            <translation>Các dòng nhật ký, mới nhất ở trên</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Mọi người</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Mọi việc</translation>
        </message>
        <message>
            <source>No event fits what is chosen above. Choose everybody and everything to see all of it.</source>
            <translation>Không có dòng nào khớp với lựa chọn ở trên. Chọn “Mọi người” và “Mọi việc” để xem tất cả.</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>Số {number}</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>Chưa có gì ở đây</translation>
        </message>
        <message>
            <source>Of which article</source>
            <translation>Của bài nào</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Lưu thành CSV…</translation>
        </message>
        <message>
            <source>Save as JSON Lines…</source>
            <translation>Lưu thành JSON Lines…</translation>
        </message>
        <message>
            <source>Show older ones</source>
            <translation>Xem các dòng cũ hơn</translation>
        </message>
        <message>
            <source>The whole desk</source>
            <translation>Cả bàn biên tập</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>Về việc gì</translation>
        </message>
        <message>
            <source>What was done, by whom and when. Nothing is ever removed from it.</source>
            <translation>Ai đã làm gì, lúc nào. Không dòng nào bị xóa khỏi nhật ký.</translation>
        </message>
        <message>
            <source>Whose doing</source>
            <translation>Ai làm</translation>
        </message>
        <message>
            <source>“{headline}”</source>
            <translation>“{headline}”</translation>
        </message>
    </context>
    <context>
        <name>LongStep</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done}/{total}</translation>
        </message>
    </context>
    <context>
        <name>LookFields</name>
        <message>
            <source>Alignment</source>
            <translation>Căn lề</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Đậm</translation>
        </message>
        <message>
            <source>Bottom of the pages</source>
            <translation>Chân trang</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Khung</translation>
        </message>
        <message>
            <source>Byline</source>
            <translation>Tên tác giả</translation>
        </message>
        <message>
            <source>Capitals</source>
            <translation>Chữ hoa</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Chú thích ảnh</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Màu</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>Nguồn ảnh</translation>
        </message>
        <message>
            <source>Dateline</source>
            <translation>Địa danh, ngày tháng</translation>
        </message>
        <message>
            <source>Dek</source>
            <translation>Sa-pô</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Phông chữ</translation>
        </message>
        <message>
            <source>Footnote</source>
            <translation>Cước chú</translation>
        </message>
        <message>
            <source>Head of a table</source>
            <translation>Đầu bảng</translation>
        </message>
        <message>
            <source>Heading {level}</source>
            <translation>Đề mục {level}</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Tít</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Nghiêng</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>Tít dẫn</translation>
        </message>
        <message>
            <source>Kind of text</source>
            <translation>Loại bài</translation>
        </message>
        <message>
            <source>Letterhead</source>
            <translation>Tiêu đề giấy</translation>
        </message>
        <message>
            <source>Letterhead, small</source>
            <translation>Tiêu đề giấy, chữ nhỏ</translation>
        </message>
        <message>
            <source>Line height</source>
            <translation>Giãn dòng</translation>
        </message>
        <message>
            <source>Motto</source>
            <translation>Tiêu ngữ</translation>
        </message>
        <message>
            <source>Name under the signature</source>
            <translation>Họ tên người ký</translation>
        </message>
        <message>
            <source>National title</source>
            <translation>Quốc hiệu</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số, ký hiệu</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Phần</translation>
        </message>
        <message>
            <source>Place and date</source>
            <translation>Nơi và ngày tháng</translation>
        </message>
        <message>
            <source>Pull quote</source>
            <translation>Trích dẫn nổi bật</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Đoạn trích</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>Nơi nhận</translation>
        </message>
        <message>
            <source>Recipients, first line</source>
            <translation>Nơi nhận, dòng đầu</translation>
        </message>
        <message>
            <source>Room above</source>
            <translation>Cách phía trên</translation>
        </message>
        <message>
            <source>Room below</source>
            <translation>Cách phía dưới</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Chức vụ người ký</translation>
        </message>
        <message>
            <source>Six digits and letters from A to F, as in 1B6B5A</source>
            <translation>Sáu ký tự gồm chữ số và chữ A đến F, ví dụ 1B6B5A</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Cỡ chữ</translation>
        </message>
        <message>
            <source>Stands over the text</source>
            <translation>Đặt phía trên bài</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Bảng</translation>
        </message>
        <message>
            <source>Top of the pages</source>
            <translation>Đầu trang</translation>
        </message>
        <message>
            <source>both edges</source>
            <translation>đều hai bên</translation>
        </message>
        <message>
            <source>left</source>
            <translation>trái</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>giữa</translation>
        </message>
        <message>
            <source>right</source>
            <translation>phải</translation>
        </message>
    </context>
    <context>
        <name>LookingBack</name>
        <message>
            <source>Brought back as a new revision. What stood there before is in the history too.</source>
            <translation>Đã lấy lại thành một bản lưu mới. Những gì có trước đó vẫn còn trong lịch sử.</translation>
        </message>
    </context>
    <context>
        <name>Looks</name>
        <message>
            <source>Everything is drawn at {size}% from the next start on.</source>
            <translation>Từ lần mở sau, mọi thứ hiện ở cỡ {size}%.</translation>
        </message>
    </context>
    <context>
        <name>Magnifier</name>
        <message>
            <source>Find</source>
            <translation>Tìm</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Tools</source>
            <translation>Công cụ</translation>
        </message>
    </context>
    <context>
        <name>ManualRows</name>
        <message>
            <source>Found in the manual</source>
            <translation>Tìm thấy trong hướng dẫn</translation>
        </message>
        <message>
            <source>Pages of the manual</source>
            <translation>Các trang hướng dẫn</translation>
        </message>
    </context>
    <context>
        <name>ManualView</name>
        <message>
            <source>Page of the manual</source>
            <translation>Trang hướng dẫn</translation>
        </message>
    </context>
    <context>
        <name>ManualWindow</name>
        <message>
            <source>Back</source>
            <translation>Quay lại</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Đi tới</translation>
        </message>
        <message>
            <source>Look for something in the manual</source>
            <translation>Tìm trong hướng dẫn</translation>
        </message>
        <message>
            <source>Manual – Copydesk</source>
            <translation>Hướng dẫn sử dụng – Copydesk</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Không tìm thấy</translation>
        </message>
        <message>
            <source>Try a shorter word, or another one. Marks may be left out.</source>
            <translation>Hãy thử từ ngắn hơn hoặc từ khác. Có thể bỏ dấu.</translation>
        </message>
    </context>
    <context>
        <name>Margin</name>
        <message>
            <source>… and {count} more</source>
            <translation>… và {count} lỗi nữa</translation>
        </message>
    </context>
    <context>
        <name>Mentions</name>
        <message>
            <source>People who can be called</source>
            <translation>Những người có thể nhắc</translation>
        </message>
    </context>
    <context>
        <name>MergePeople</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Choose the other entry in the list.</source>
            <translation>Hãy chọn mục còn lại trong danh sách.</translation>
        </message>
        <message>
            <source>Keep the entry “{name}” instead</source>
            <translation>Giữ mục “{name}” thay vào đó</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Gộp</translation>
        </message>
        <message>
            <source>Merge two entries of one person</source>
            <translation>Gộp hai mục của cùng một người</translation>
        </message>
        <message>
            <source>Which entry is {name} too?</source>
            <translation>Mục nào cũng là {name}?</translation>
        </message>
        <message>
            <source>“{kept}” stays, with the work, days away, roles and languages of both. “{double}” leaves the list; what stood under that name is shown as by {kept}. It can be taken back.</source>
            <translation>Giữ lại “{kept}” cùng công việc, ngày nghỉ, vai trò và ngôn ngữ của cả hai. “{double}” rời danh sách; những gì ghi dưới tên đó sẽ hiện là của {kept}. Có thể hoàn tác.</translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message>
            <source>Month</source>
            <translation>Tháng</translation>
        </message>
    </context>
    <context>
        <name>Move</name>
        <message>
            <source>Approve</source>
            <translation>Duyệt</translation>
        </message>
        <message>
            <source>Approve past the second person</source>
            <translation>Duyệt không chờ người thứ hai</translation>
        </message>
        <message>
            <source>Approved past the second person.</source>
            <translation>Đã duyệt không chờ người thứ hai.</translation>
        </message>
        <message>
            <source>Approved.</source>
            <translation>Đã duyệt.</translation>
        </message>
        <message>
            <source>Begin to write</source>
            <translation>Bắt đầu viết</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Cải chính</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>Bỏ bài</translation>
        </message>
        <message>
            <source>Dropped; it is kept.</source>
            <translation>Đã bỏ; bài vẫn được giữ.</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>Nộp bài</translation>
        </message>
        <message>
            <source>Handed in. An editor comes next; there is nothing more for you to do.</source>
            <translation>Đã nộp bài. Tiếp theo là phần của biên tập viên, bạn không phải làm gì thêm.</translation>
        </message>
        <message>
            <source>Mark as assigned</source>
            <translation>Đánh dấu đã giao</translation>
        </message>
        <message>
            <source>Marked as assigned.</source>
            <translation>Đã đánh dấu là đã giao.</translation>
        </message>
        <message>
            <source>Marked as corrected.</source>
            <translation>Đã đánh dấu là đã cải chính.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Mở lại</translation>
        </message>
        <message>
            <source>Opened again.</source>
            <translation>Đã mở lại.</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Phát hành</translation>
        </message>
        <message>
            <source>Published.</source>
            <translation>Đã phát hành.</translation>
        </message>
        <message>
            <source>Say what is to be done before it is handed in again.</source>
            <translation>Nói rõ cần làm gì trước khi nộp lại.</translation>
        </message>
        <message>
            <source>Say what was wrong; readers will be told.</source>
            <translation>Nói rõ sai ở đâu; bạn đọc sẽ được báo.</translation>
        </message>
        <message>
            <source>Say why nobody else could approve it; the article shows it until somebody has.</source>
            <translation>Nói rõ vì sao không có ai khác duyệt được; bài sẽ ghi điều này cho đến khi có người xác nhận.</translation>
        </message>
        <message>
            <source>Say why; the article is kept and can be taken up again.</source>
            <translation>Nói rõ lý do; bài vẫn được giữ và có thể làm tiếp sau này.</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Trả lại</translation>
        </message>
        <message>
            <source>Sent back.</source>
            <translation>Đã trả lại.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Rút lại</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>Làm tiếp</translation>
        </message>
        <message>
            <source>Take up to edit</source>
            <translation>Nhận biên tập</translation>
        </message>
        <message>
            <source>Taken back to go on writing.</source>
            <translation>Đã rút lại để viết tiếp.</translation>
        </message>
        <message>
            <source>Taken up again.</source>
            <translation>Bài đã trở lại để làm tiếp.</translation>
        </message>
        <message>
            <source>The draft is begun.</source>
            <translation>Đã bắt đầu viết.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Gỡ bài</translation>
        </message>
        <message>
            <source>Withdrawn.</source>
            <translation>Đã gỡ bài.</translation>
        </message>
        <message>
            <source>You have it in hand now.</source>
            <translation>Bài đang ở tay bạn.</translation>
        </message>
    </context>
    <context>
        <name>Moving</name>
        <message>
            <source>And {count} more.</source>
            <translation>Và {count} bài nữa.</translation>
        </message>
        <message>
            <source>Assigning articles</source>
            <translation>Đang giao việc</translation>
        </message>
        <message>
            <source>Giving articles a tag</source>
            <translation>Đang gắn nhãn</translation>
        </message>
        <message>
            <source>It has the tag “{tag}” now.</source>
            <translation>Đã gắn nhãn “{tag}”.</translation>
        </message>
        <message>
            <source>It is assigned to {name}.</source>
            <translation>Đã giao bài cho {name}.</translation>
        </message>
        <message>
            <source>Moved to “{stage}”.</source>
            <translation>Đã chuyển sang “{stage}”.</translation>
        </message>
        <message>
            <source>Moving articles</source>
            <translation>Đang chuyển bài</translation>
        </message>
        <message>
            <source>Taking a tag off articles</source>
            <translation>Đang gỡ nhãn</translation>
        </message>
        <message>
            <source>The tag “{tag}” was taken off {count} articles.</source>
            <translation>Đã gỡ nhãn “{tag}” khỏi {count} bài.</translation>
        </message>
        <message>
            <source>The tag “{tag}” was taken off.</source>
            <translation>Đã gỡ nhãn “{tag}”.</translation>
        </message>
        <message>
            <source>{count} articles are assigned to {name}.</source>
            <translation>Đã giao {count} bài cho {name}.</translation>
        </message>
        <message>
            <source>{count} articles have the tag “{tag}” now.</source>
            <translation>Đã gắn nhãn “{tag}” cho {count} bài.</translation>
        </message>
        <message>
            <source>{count} articles moved to “{stage}”.</source>
            <translation>Đã chuyển {count} bài sang “{stage}”.</translation>
        </message>
    </context>
    <context>
        <name>MyWork</name>
        <message>
            <source>Continue where you were</source>
            <translation>Làm tiếp chỗ đang dở</translation>
        </message>
        <message>
            <source>Needs somebody</source>
            <translation>Chưa có người làm</translation>
        </message>
        <message>
            <source>New for you</source>
            <translation>Mới cho bạn</translation>
        </message>
        <message>
            <source>No headline yet</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>Sent back with a note</source>
            <translation>Bị trả lại kèm lời nhắn</translation>
        </message>
        <message>
            <source>Waiting for another pair of eyes</source>
            <translation>Chờ thêm một người duyệt</translation>
        </message>
        <message>
            <source>Waiting for you to edit</source>
            <translation>Chờ bạn biên tập</translation>
        </message>
        <message>
            <source>Your turn comes later</source>
            <translation>Chưa đến lượt bạn</translation>
        </message>
        <message>
            <source>Yours to do</source>
            <translation>Việc bạn cần làm</translation>
        </message>
        <message>
            <source>by {name}</source>
            <translation>của {name}</translation>
        </message>
        <message>
            <source>changed {when}</source>
            <translation>sửa {when}</translation>
        </message>
        <message>
            <source>late by a day</source>
            <translation>trễ một ngày</translation>
        </message>
        <message>
            <source>late by an hour</source>
            <translation>trễ một giờ</translation>
        </message>
        <message>
            <source>late by {count} days</source>
            <translation>trễ {count} ngày</translation>
        </message>
        <message>
            <source>late by {count} hours</source>
            <translation>trễ {count} giờ</translation>
        </message>
        <message>
            <source>late since just now</source>
            <translation>vừa trễ hạn</translation>
        </message>
        <message>
            <source>today {time}</source>
            <translation>hôm nay {time}</translation>
        </message>
        <message>
            <source>tomorrow {time}</source>
            <translation>ngày mai {time}</translation>
        </message>
        <message>
            <source>yesterday {time}</source>
            <translation>hôm qua {time}</translation>
        </message>
        <message>
            <source>you handed it in; nobody else is on the desk, so you may edit it yourself</source>
            <translation>bài bạn đã nộp; bàn chưa có ai khác nên bạn tự biên tập được</translation>
        </message>
        <message>
            <source>{day} {time}</source>
            <translation>{day} {time}</translation>
        </message>
        <message>
            <source>{when} ({time} in {city})</source>
            <translation>{when} ({time} ở {city})</translation>
        </message>
    </context>
    <context>
        <name>NewArticle</name>
        <message>
            <source>A template brings the parts an article of its kind needs, and the audience it is written for.</source>
            <translation>Mẫu bài có sẵn những phần mà loại bài ấy cần, và đối tượng mà bài hướng tới.</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Đối tượng</translation>
        </message>
        <message>
            <source>Begin this article</source>
            <translation>Bắt đầu bài này</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Choose another audience or language above the list.</source>
            <translation>Hãy chọn đối tượng hay ngôn ngữ khác ở phía trên danh sách.</translation>
        </message>
        <message>
            <source>Every audience</source>
            <translation>Mọi đối tượng</translation>
        </message>
        <message>
            <source>Language of the article</source>
            <translation>Ngôn ngữ của bài</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>Bài mới</translation>
        </message>
        <message>
            <source>No template here</source>
            <translation>Không có mẫu bài</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Mẫu bài</translation>
        </message>
    </context>
    <context>
        <name>NewKey</name>
        <message>
            <source>At least {least} characters; four or five words are good. Nobody can tell you what it was: without it the key is lost, and a desk chief revokes it so that you can have another one. Your texts do not depend on it.</source>
            <translation>Ít nhất {least} ký tự; bốn, năm từ là tốt. Không ai nói lại được cho bạn: quên là mất khóa, trưởng bàn phải thu hồi để bạn đăng ký khóa khác. Bài viết không phụ thuộc vào khóa này.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Get a signing key</source>
            <translation>Đăng ký khóa ký</translation>
        </message>
        <message>
            <source>Keep it in the keyring of this system, without a passphrase of its own</source>
            <translation>Giữ trong kho khóa của hệ thống, không cần mật khẩu riêng</translation>
        </message>
        <message>
            <source>Make the key</source>
            <translation>Tạo khóa</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Gõ lại lần nữa</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Mật khẩu</translation>
        </message>
        <message>
            <source>Take a new signing key</source>
            <translation>Thay khóa ký mới</translation>
        </message>
        <message>
            <source>The older key signs that this one takes its place. What the older one signed stays right.</source>
            <translation>Khóa cũ ký xác nhận rằng khóa này thay nó. Những gì khóa cũ đã ký vẫn đúng.</translation>
        </message>
        <message>
            <source>Your approvals are signed with it, and anybody can check them. It never leaves this machine.</source>
            <translation>Việc duyệt của bạn được ký bằng khóa này và ai cũng kiểm tra được. Khóa không bao giờ rời máy này.</translation>
        </message>
    </context>
    <context>
        <name>NewThreadCard</name>
        <message>
            <source>Add</source>
            <translation>Thêm</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>The whole article</source>
            <translation>Cả bài</translation>
        </message>
        <message>
            <source>Your comment; @Name calls somebody</source>
            <translation>Viết nhận xét; gõ @Tên để nhắc ai đó</translation>
        </message>
    </context>
    <context>
        <name>News</name>
        <message>
            <source>New for you: {count}</source>
            <translation>Mới cho bạn: {count}</translation>
        </message>
    </context>
    <context>
        <name>NoteForm</name>
        <message>
            <source>Footnote</source>
            <translation>Cước chú</translation>
        </message>
        <message>
            <source>Go to it</source>
            <translation>Tới cước chú</translation>
        </message>
        <message>
            <source>Remove the note</source>
            <translation>Bỏ cước chú</translation>
        </message>
        <message>
            <source>Set the note</source>
            <translation>Đặt cước chú</translation>
        </message>
        <message>
            <source>Where it comes from, or what else there is to know</source>
            <translation>Nguồn tin, hoặc điều cần biết thêm</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Close this notice</source>
            <translation>Đóng thông báo này</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Sao chép chi tiết</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>due within a day ({task})</source>
            <translation>còn chưa đầy một ngày ({task})</translation>
        </message>
        <message>
            <source>late ({task})</source>
            <translation>đã trễ hạn ({task})</translation>
        </message>
        <message>
            <source>{name} answered you</source>
            <translation>{name} đã trả lời bạn</translation>
        </message>
        <message>
            <source>{name} approved it</source>
            <translation>{name} đã duyệt</translation>
        </message>
        <message>
            <source>{name} asks you for it ({task})</source>
            <translation>{name} giao cho bạn ({task})</translation>
        </message>
        <message>
            <source>{name} calls you in a comment</source>
            <translation>{name} nhắc đến bạn trong nhận xét</translation>
        </message>
        <message>
            <source>{name} changed the date or the length ({task})</source>
            <translation>{name} đã đổi hạn hoặc độ dài ({task})</translation>
        </message>
        <message>
            <source>{name} declined ({task})</source>
            <translation>{name} từ chối ({task})</translation>
        </message>
        <message>
            <source>{name} dropped it</source>
            <translation>{name} đã bỏ bài</translation>
        </message>
        <message>
            <source>{name} handed it in</source>
            <translation>{name} đã nộp bài</translation>
        </message>
        <message>
            <source>{name} has done it ({task})</source>
            <translation>{name} đã làm xong ({task})</translation>
        </message>
        <message>
            <source>{name} opened it again</source>
            <translation>{name} đã mở lại bài</translation>
        </message>
        <message>
            <source>{name} published it</source>
            <translation>{name} đã phát hành</translation>
        </message>
        <message>
            <source>{name} sent it back</source>
            <translation>{name} trả lại bài</translation>
        </message>
        <message>
            <source>{name} took it back to go on writing</source>
            <translation>{name} rút lại bài để viết tiếp</translation>
        </message>
        <message>
            <source>{name} took the assignment back ({task})</source>
            <translation>{name} rút lại phân công ({task})</translation>
        </message>
    </context>
    <context>
        <name>OfficePaper</name>
        <message>
            <source>Back to be edited, since approved with the look before: {count}.</source>
            <translation>Số bài quay lại biên tập vì đã duyệt với khuôn cũ: {count}.</translation>
        </message>
        <message>
            <source>House style from a Word file</source>
            <translation>Khuôn trình bày từ tệp Word</translation>
        </message>
        <message>
            <source>Reading “{name}”…</source>
            <translation>Đang đọc “{name}”…</translation>
        </message>
        <message>
            <source>Word documents and templates (*.docx *.dotx *.docm *.dotm)</source>
            <translation>Tài liệu và tệp mẫu Word (*.docx *.dotx *.docm *.dotm)</translation>
        </message>
        <message>
            <source>“{name}” is kept as a house style of your office.</source>
            <translation>“{name}” đã thành khuôn trình bày của cơ quan.</translation>
        </message>
    </context>
    <context>
        <name>OldLetters</name>
        <message>
            <source>Convert to Unicode</source>
            <translation>Chuyển sang Unicode</translation>
        </message>
        <message>
            <source>This looks like {one} and {other}, letters from before Unicode.</source>
            <translation>Đoạn này có vẻ dùng bảng mã {one} và {other}, có từ trước Unicode.</translation>
        </message>
        <message>
            <source>This looks like {one}, letters from before Unicode.</source>
            <translation>Đoạn này có vẻ dùng bảng mã {one}, có từ trước Unicode.</translation>
        </message>
    </context>
    <context>
        <name>OnePicture</name>
        <message>
            <source>Exchange…</source>
            <translation>Thay ảnh…</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Bỏ ảnh</translation>
        </message>
        <message>
            <source>Words…</source>
            <translation>Thông tin ảnh…</translation>
        </message>
    </context>
    <context>
        <name>OutlinePane</name>
        <message>
            <source>Drag to move a section, or use Alt+Shift with the arrow keys</source>
            <translation>Kéo để chuyển cả mục, hoặc dùng Alt+Shift với các phím mũi tên</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Dàn ý</translation>
        </message>
        <message>
            <source>Outline of the article</source>
            <translation>Dàn ý của bài</translation>
        </message>
        <message>
            <source>The headings of the article will appear here.</source>
            <translation>Các đề mục của bài sẽ hiện ở đây.</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
    </context>
    <context>
        <name>Passphrase</name>
        <message>
            <source>At least 6 characters.</source>
            <translation>Ít nhất 6 ký tự.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>It is asked for before anybody works in your name on this desk. It keeps honest people apart; it does not encrypt the file, and whoever can copy the file can read it.</source>
            <translation>Mật khẩu được hỏi trước khi ai đó làm việc với tên bạn trong bàn này. Mật khẩu chỉ để những người dùng chung máy không làm lẫn dưới tên nhau; tệp không được mã hóa, ai chép được tệp đều đọc được.</translation>
        </message>
        <message>
            <source>Leave both empty to do without a passphrase.</source>
            <translation>Để trống cả hai ô nếu không muốn dùng mật khẩu.</translation>
        </message>
        <message>
            <source>My passphrase</source>
            <translation>Mật khẩu của tôi</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Mật khẩu mới</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Gõ lại lần nữa</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>The one that holds now</source>
            <translation>Mật khẩu hiện tại</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <source>Stop</source>
            <translation>Dừng</translation>
        </message>
        <message>
            <source>What you pasted is long and is being read. You can go on writing.</source>
            <translation>Phần bạn dán khá dài và đang được đọc. Bạn cứ viết tiếp.</translation>
        </message>
    </context>
    <context>
        <name>PeopleFiles</name>
        <message>
            <source>All files (*)</source>
            <translation>Mọi tệp (*)</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Liên hệ</translation>
        </message>
        <message>
            <source>Export people</source>
            <translation>Xuất danh sách nhân sự</translation>
        </message>
        <message>
            <source>Import people</source>
            <translation>Nhập danh sách người</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>Open tasks</source>
            <translation>Việc đang làm</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Nhân sự</translation>
        </message>
        <message>
            <source>People added to the desk: {count}.</source>
            <translation>Đã nhận {count} người vào bàn.</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Vai trò</translation>
        </message>
        <message>
            <source>Tables and address cards (*.csv *.tsv *.txt *.vcf *.vcard)</source>
            <translation>Bảng và danh thiếp (*.csv *.tsv *.txt *.vcf *.vcard)</translation>
        </message>
        <message>
            <source>Works here</source>
            <translation>Đang làm việc</translation>
        </message>
        <message>
            <source>no</source>
            <translation>không</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>có</translation>
        </message>
        <message>
            <source>“{name}” holds the people of the desk now.</source>
            <translation>Đã ghi danh sách nhân sự vào “{name}”.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>The passphrase is gone.</source>
            <translation>Đã bỏ mật khẩu.</translation>
        </message>
        <message>
            <source>The passphrase is kept.</source>
            <translation>Đã lưu mật khẩu.</translation>
        </message>
        <message>
            <source>The two entries are one person now; “{name}” is gone.</source>
            <translation>Hai mục đã thành một người; “{name}” không còn trong danh sách.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>{name} is on the desk now.</source>
            <translation>{name} đã có trong bàn.</translation>
        </message>
        <message>
            <source>{name} is retired. What {name} has written keeps the name.</source>
            <translation>{name} đã nghỉ. Những gì {name} viết vẫn giữ tên.</translation>
        </message>
        <message>
            <source>{name} is retired; the open work is with {taker} now.</source>
            <translation>{name} đã nghỉ; việc còn dang dở đã giao cho {taker}.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>Add a person</source>
            <translation>Thêm người</translation>
        </message>
        <message>
            <source>Export as a table (CSV)…</source>
            <translation>Xuất thành bảng (CSV)…</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Tìm người</translation>
        </message>
        <message>
            <source>Find by name, role or contact</source>
            <translation>Tìm theo tên, vai trò hoặc liên hệ</translation>
        </message>
        <message>
            <source>Import from a table or address cards…</source>
            <translation>Nhập từ bảng hoặc danh thiếp…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Thêm nữa</translation>
        </message>
        <message>
            <source>No name, role or contact has these words. Marks and capitals do not matter.</source>
            <translation>Không có tên, vai trò hay liên hệ nào chứa những chữ này. Gõ không dấu, chữ hoa hay thường đều được.</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Không tìm thấy ai</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Nhân sự</translation>
        </message>
        <message>
            <source>People, by their given names</source>
            <translation>Nhân sự, xếp theo tên</translation>
        </message>
        <message>
            <source>Print the root key…</source>
            <translation>In khóa gốc…</translation>
        </message>
        <message>
            <source>Show everybody</source>
            <translation>Hiện tất cả</translation>
        </message>
        <message>
            <source>Show who is retired</source>
            <translation>Hiện cả người đã nghỉ</translation>
        </message>
        <message>
            <source>The chosen person</source>
            <translation>Người đang chọn</translation>
        </message>
        <message>
            <source>The people in your office will appear here: what they do, when they are away and how much work they have. Add them one by one, or import a table from “More”.</source>
            <translation>Mọi người trong cơ quan sẽ hiện ở đây: ai làm gì, nghỉ ngày nào, đang giữ bao nhiêu việc. Hãy thêm từng người, hoặc nhập một bảng từ nút “Thêm nữa”.</translation>
        </message>
        <message>
            <source>You are alone here so far</source>
            <translation>Mới chỉ có mình bạn ở đây</translation>
        </message>
        <message>
            <source>{count} working here</source>
            <translation>{count} người đang làm việc</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>A desk chief or an administrator says who may do what.</source>
            <translation>Trưởng bàn hoặc quản trị viên quyết định ai được làm gì.</translation>
        </message>
        <message>
            <source>Add to the desk</source>
            <translation>Thêm vào bàn</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Nhận trở lại</translation>
        </message>
        <message>
            <source>Change my passphrase…</source>
            <translation>Đổi mật khẩu…</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Liên hệ</translation>
        </message>
        <message>
            <source>For example: Vietnamese, English</source>
            <translation>Ví dụ: tiếng Việt, tiếng Anh</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Merge with another entry…</source>
            <translation>Gộp với mục khác…</translation>
        </message>
        <message>
            <source>Name, as in a byline</source>
            <translation>Họ và tên, như khi ký dưới bài</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Người mới</translation>
        </message>
        <message>
            <source>Retire…</source>
            <translation>Cho nghỉ…</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Vai trò</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Set a passphrase…</source>
            <translation>Đặt mật khẩu…</translation>
        </message>
        <message>
            <source>Take the passphrase away…</source>
            <translation>Bỏ mật khẩu…</translation>
        </message>
        <message>
            <source>Telephone, e-mail, whatever reaches the person</source>
            <translation>Điện thoại, thư điện tử, cách nào liên lạc được</translation>
        </message>
        <message>
            <source>Work as this person…</source>
            <translation>Làm việc với tên này…</translation>
        </message>
    </context>
    <context>
        <name>PersonLine</name>
        <message>
            <source>1 change</source>
            <translation>1 chỗ sửa</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>Xem trong bài</translation>
        </message>
        <message>
            <source>Refuse all</source>
            <translation>Không lấy gì</translation>
        </message>
        <message>
            <source>Take all</source>
            <translation>Lấy hết</translation>
        </message>
        <message>
            <source>Take your proposal back; the article stays as it is.</source>
            <translation>Rút lại đề xuất của bạn; bài vẫn giữ nguyên.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Rút lại</translation>
        </message>
        <message>
            <source>{count} changes</source>
            <translation>{count} chỗ sửa</translation>
        </message>
    </context>
    <context>
        <name>PersonPicker</name>
        <message>
            <source>Find a person</source>
            <translation>Tìm người</translation>
        </message>
        <message>
            <source>Find by name, role or contact</source>
            <translation>Tìm theo tên, vai trò hoặc liên hệ</translation>
        </message>
        <message>
            <source>Nobody here has that name or role.</source>
            <translation>Không có ai tên như vậy hoặc giữ vai trò như vậy.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Nhân sự</translation>
        </message>
    </context>
    <context>
        <name>PictureForm</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Choose pictures</source>
            <translation>Chọn ảnh</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Ảnh</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff);;All files (*)</source>
            <translation>Ảnh (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff);;Mọi tệp (*)</translation>
        </message>
        <message>
            <source>Put it into the text</source>
            <translation>Đưa vào bài</translation>
        </message>
        <message>
            <source>Put them into the text</source>
            <translation>Đưa các ảnh vào bài</translation>
        </message>
        <message>
            <source>Save picture details</source>
            <translation>Lưu thông tin ảnh</translation>
        </message>
        <message>
            <source>{count} pictures</source>
            <translation>{count} ảnh</translation>
        </message>
    </context>
    <context>
        <name>PictureRow</name>
        <message>
            <source>Alternative text</source>
            <translation>Mô tả ảnh</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Chú thích ảnh</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>Nguồn ảnh</translation>
        </message>
        <message>
            <source>For those who cannot see it: what does it show?</source>
            <translation>Cho người không nhìn thấy: trong ảnh có gì?</translation>
        </message>
        <message>
            <source>Only decoration: there is nothing to describe</source>
            <translation>Chỉ để trang trí: không có gì cần mô tả</translation>
        </message>
        <message>
            <source>Preview of the picture</source>
            <translation>Xem trước ảnh</translation>
        </message>
    </context>
    <context>
        <name>PieceFields</name>
        <message>
            <source>Audience</source>
            <translation>Đối tượng</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Mẫu bài</translation>
        </message>
        <message>
            <source>What the piece is about</source>
            <translation>Bài viết về điều gì</translation>
        </message>
        <message>
            <source>Working title</source>
            <translation>Tít tạm</translation>
        </message>
    </context>
    <context>
        <name>Planning</name>
        <message>
            <source>Away: {names}</source>
            <translation>Vắng: {names}</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Thay đổi</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hạn</translation>
        </message>
        <message>
            <source>Embargo</source>
            <translation>Chờ giờ đăng</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Trễ</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>MMMM 'năm' yyyy</translation>
        </message>
        <message>
            <source>Publication</source>
            <translation>Phát hành</translation>
        </message>
        <message>
            <source>Week {number}</source>
            <translation>Tuần {number}</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <translation>d MMMM</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d MMMM 'năm' yyyy</translation>
        </message>
        <message>
            <source>dddd, d MMMM</source>
            <translation>dddd, d MMMM</translation>
        </message>
        <message>
            <source>dddd, d MMMM yyyy</source>
            <translation>dddd, d MMMM 'năm' yyyy</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>còn {count}</translation>
        </message>
        <message>
            <source>{days} d</source>
            <translation>{days} ngày</translation>
        </message>
        <message>
            <source>{days} d {hours} h</source>
            <translation>{days} ngày {hours} giờ</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} giờ</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} phút</translation>
        </message>
    </context>
    <context>
        <name>PrintPreview</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Page {number}</source>
            <translation>Trang {number}</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Lưu thành PDF…</translation>
        </message>
        <message>
            <source>{count} page, A4</source>
            <translation>{count} trang A4</translation>
        </message>
        <message>
            <source>{count} pages, A4</source>
            <translation>{count} trang A4</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Pages printed: {count}.</source>
            <translation>Đã in {count} trang.</translation>
        </message>
        <message>
            <source>Printing page {page}…</source>
            <translation>Đang in trang {page}…</translation>
        </message>
        <message>
            <source>Printing was stopped.</source>
            <translation>Đã dừng in.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Dừng</translation>
        </message>
        <message>
            <source>“{name}” is written: page {page}.</source>
            <translation>Đã ghi “{name}”: trang {page}.</translation>
        </message>
        <message>
            <source>“{name}” is written: pages {first} to {last}.</source>
            <translation>Đã ghi “{name}”: trang {first} đến {last}.</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
    </context>
    <context>
        <name>ProofMarks</name>
        <message>
            <source>Page {page}: a picture has no caption.</source>
            <translation>Trang {page}: có ảnh chưa có chú thích.</translation>
        </message>
        <message>
            <source>Page {page}: {what}</source>
            <translation>Trang {page}: {what}</translation>
        </message>
        <message>
            <source>Paragraphs whose last line is a single word: {count} (pages: {pages}).</source>
            <translation>Số đoạn có dòng cuối chỉ còn một chữ: {count} (trang {pages}).</translation>
        </message>
        <message>
            <source>The first line of this paragraph stands alone at the foot.</source>
            <translation>Dòng đầu của đoạn này đứng lẻ ở cuối trang hoặc cuối cột.</translation>
        </message>
        <message>
            <source>The last line of this paragraph is a single word.</source>
            <translation>Dòng cuối của đoạn này chỉ còn một chữ.</translation>
        </message>
        <message>
            <source>The last line of this paragraph stands alone at the top.</source>
            <translation>Dòng cuối của đoạn này đứng lẻ ở đầu trang hoặc đầu cột.</translation>
        </message>
        <message>
            <source>This heading stands at the foot, its text in the next column.</source>
            <translation>Đề mục này nằm lẻ ở cuối, phần chữ của nó sang cột sau.</translation>
        </message>
        <message>
            <source>This page holds only one line of the text.</source>
            <translation>Trang này chỉ có một dòng của bài.</translation>
        </message>
        <message>
            <source>This picture has no caption.</source>
            <translation>Ảnh này chưa có chú thích.</translation>
        </message>
    </context>
    <context>
        <name>ProofView</name>
        <message>
            <source>1 line over</source>
            <translation>dài quá 1 dòng</translation>
        </message>
        <message>
            <source>As wide as there is room</source>
            <translation>Vừa bề rộng</translation>
        </message>
        <message>
            <source>Change this house style…</source>
            <translation>Sửa khuôn trình bày này…</translation>
        </message>
        <message>
            <source>House style</source>
            <translation>Khuôn trình bày</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>To hơn</translation>
        </message>
        <message>
            <source>Line numbers</source>
            <translation>Đánh số dòng</translation>
        </message>
        <message>
            <source>Notes: {count}</source>
            <translation>Lưu ý: {count}</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Trang {page}/{pages}</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Bản bông</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Nhỏ hơn</translation>
        </message>
        <message>
            <source>The article has {lines} lines; the length it is to have takes about {most} on these pages.</source>
            <translation>Bài có {lines} dòng; độ dài cần viết chiếm chừng {most} dòng trên các trang này.</translation>
        </message>
        <message>
            <source>The house style of this proof</source>
            <translation>Khuôn trình bày của bản bông này</translation>
        </message>
        <message>
            <source>Two pages side by side</source>
            <translation>Hai trang cạnh nhau</translation>
        </message>
        <message>
            <source>{count} lines</source>
            <translation>{count} dòng</translation>
        </message>
        <message>
            <source>{count} lines over</source>
            <translation>dài quá {count} dòng</translation>
        </message>
        <message>
            <source>{count} of {most} lines left</source>
            <translation>còn {count}/{most} dòng</translation>
        </message>
    </context>
    <context>
        <name>Proofing</name>
        <message>
            <source>The open article is shown here, page by page.</source>
            <translation>Bài đang mở hiện ra ở đây, từng trang một.</translation>
        </message>
        <message>
            <source>The pages as they will print</source>
            <translation>Các trang sẽ in</translation>
        </message>
    </context>
    <context>
        <name>Proposing</name>
        <message>
            <source>Back to the article</source>
            <translation>Trở lại bài</translation>
        </message>
        <message>
            <source>Proposed by you</source>
            <translation>Đề xuất của bạn</translation>
        </message>
        <message>
            <source>Stop proposing</source>
            <translation>Thôi đề xuất</translation>
        </message>
        <message>
            <source>This is the article as {name} proposes it; nothing has been taken yet.</source>
            <translation>Đây là bài theo đề xuất của {name}; chưa có chỗ nào được lấy vào bài.</translation>
        </message>
        <message>
            <source>What you type now is a proposal. The article stays as it is until somebody takes it.</source>
            <translation>Những gì bạn gõ lúc này là đề xuất sửa. Bài vẫn giữ nguyên cho đến khi đề xuất được lấy.</translation>
        </message>
        <message>
            <source>instead of “{words}”</source>
            <translation>thay cho “{words}”</translation>
        </message>
    </context>
    <context>
        <name>Publish</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Chọn…</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Tệp</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Thư mục</translation>
        </message>
        <message>
            <source>Nothing yet: choose at least one file.</source>
            <translation>Chưa có gì: hãy chọn ít nhất một tệp.</translation>
        </message>
        <message>
            <source>One or two sentences; they stay with the edition.</source>
            <translation>Một hai câu; được lưu cùng lần phát hành.</translation>
        </message>
        <message>
            <source>What had gone out before</source>
            <translation>Những gì đã ra trước đó</translation>
        </message>
        <message>
            <source>What readers are told</source>
            <translation>Bạn đọc được báo</translation>
        </message>
        <message>
            <source>What will be written</source>
            <translation>Sẽ ghi ra</translation>
        </message>
        <message>
            <source>Why could nobody else approve it?</source>
            <translation>Vì sao không ai khác duyệt được?</translation>
        </message>
        <message>
            <source>Why does it go out as it is?</source>
            <translation>Vì sao vẫn phát hành như vậy?</translation>
        </message>
        <message>
            <source>Why does it not hold any more?</source>
            <translation>Vì sao không còn phải chờ nữa?</translation>
        </message>
        <message>
            <source>{code} is printed small at the end of each file; “copydesk verify” finds its receipt by it.</source>
            <translation>{code} được in nhỏ ở cuối mỗi tệp; lệnh “copydesk verify” theo đó tìm ra biên nhận.</translation>
        </message>
        <message>
            <source>{name}, in the place of the one that is there</source>
            <translation>{name}, thay tệp đang có</translation>
        </message>
    </context>
    <context>
        <name>Publishing</name>
        <message>
            <source>Edition {number}, {when}, {who}: {files}</source>
            <translation>Lần {number}, {when}, {who}: {files}</translation>
        </message>
        <message>
            <source>Exported {when}, {who}: {files}</source>
            <translation>Xuất {when}, {who}: {files}</translation>
        </message>
        <message>
            <source>Nothing was published; every earlier file is whole.</source>
            <translation>Chưa phát hành gì; các tệp cũ vẫn nguyên vẹn.</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Phát hành</translation>
        </message>
        <message>
            <source>Publish the clarification</source>
            <translation>Phát hành bản nói rõ thêm</translation>
        </message>
        <message>
            <source>Publish the correction</source>
            <translation>Phát hành bản cải chính</translation>
        </message>
        <message>
            <source>Publish without the typing error</source>
            <translation>Phát hành bản đã sửa lỗi gõ</translation>
        </message>
        <message>
            <source>Published as edition {number}, {code}. Files: {count}.</source>
            <translation>Đã phát hành lần {number}, mã {code}. Số tệp: {count}.</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mở thư mục</translation>
        </message>
        <message>
            <source>Under embargo until {day} {time}.</source>
            <translation>Không được đăng trước {time} ngày {day}.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Gỡ bài</translation>
        </message>
        <message>
            <source>Withdrawn; the notice is edition {number}, {code}. Files: {count}.</source>
            <translation>Đã gỡ bài; thông báo gỡ là lần phát hành {number}, mã {code}. Số tệp: {count}.</translation>
        </message>
        <message>
            <source>Writing “{name}”…</source>
            <translation>Đang ghi “{name}”…</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation>Các trang</translation>
        </message>
    </context>
    <context>
        <name>RangeForm</name>
        <message>
            <source>From</source>
            <translation>Từ ngày</translation>
        </message>
        <message>
            <source>Show these</source>
            <translation>Lọc</translation>
        </message>
        <message>
            <source>The last day is before the first.</source>
            <translation>Ngày cuối đứng trước ngày đầu.</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Đến ngày</translation>
        </message>
        <message>
            <source>Type a day such as 05/12/2026.</source>
            <translation>Gõ một ngày như 05/12/2026.</translation>
        </message>
    </context>
    <context>
        <name>ReadingPane</name>
        <message>
            <source>As it will read</source>
            <translation>Bài như khi đọc</translation>
        </message>
        <message>
            <source>The open article is shown here as you type.</source>
            <translation>Bài đang mở hiện ở đây, theo kịp những gì bạn gõ.</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>One or two sentences; they stay with the article.</source>
            <translation>Một hai câu; được lưu cùng bài.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Lý do</translation>
        </message>
    </context>
    <context>
        <name>Receipt</name>
        <message>
            <source>Approved by: {who}, {when}. {worth}</source>
            <translation>Người duyệt: {who}, {when}. {worth}</translation>
        </message>
        <message>
            <source>Article: {headline} ({slug})</source>
            <translation>Bài: {headline} ({slug})</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Code: {code}</source>
            <translation>Mã: {code}</translation>
        </message>
        <message>
            <source>Content, SHA-256: {hash}</source>
            <translation>Nội dung, SHA-256: {hash}</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Sao chép</translation>
        </message>
        <message>
            <source>Embargo lifted: {words}</source>
            <translation>Bỏ lệnh chờ giờ đăng: {words}</translation>
        </message>
        <message>
            <source>Files and their SHA-256:</source>
            <translation>Các tệp và SHA-256:</translation>
        </message>
        <message>
            <source>Head of the log: {hash}</source>
            <translation>Đầu chuỗi nhật ký: {hash}</translation>
        </message>
        <message>
            <source>House style: {name}, version {version}</source>
            <translation>Khuôn trình bày: {name}, phiên bản {version}</translation>
        </message>
        <message>
            <source>Kind: {kind}</source>
            <translation>Loại: {kind}</translation>
        </message>
        <message>
            <source>Published by: {who}, {when}</source>
            <translation>Người phát hành: {who}, {when}</translation>
        </message>
        <message>
            <source>Receipt of edition {number}</source>
            <translation>Biên nhận của lần phát hành {number}</translation>
        </message>
        <message>
            <source>Revision: {number}</source>
            <translation>Bản lưu: {number}</translation>
        </message>
        <message>
            <source>Signed with the key: {key}</source>
            <translation>Ký bằng khóa: {key}</translation>
        </message>
        <message>
            <source>Takes the place of: {code}</source>
            <translation>Thay bản: {code}</translation>
        </message>
        <message>
            <source>Warnings accepted:</source>
            <translation>Những cảnh báo đã chấp nhận:</translation>
        </message>
        <message>
            <source>What is told: {words}</source>
            <translation>Điều nói với bạn đọc: {words}</translation>
        </message>
        <message>
            <source>What the desk keeps of this edition. Copy it to keep it with what was printed.</source>
            <translation>Những gì bàn biên tập giữ về lần phát hành này. Hãy sao chép để lưu cùng bản in.</translation>
        </message>
        <message>
            <source>What was wrong: {words}</source>
            <translation>Chỗ sai: {words}</translation>
        </message>
        <message>
            <source>Why: {words}</source>
            <translation>Lý do: {words}</translation>
        </message>
    </context>
    <context>
        <name>Recent</name>
        <message>
            <source>No other article was open yet</source>
            <translation>Chưa mở bài nào khác</translation>
        </message>
        <message>
            <source>Recent articles</source>
            <translation>Bài mở gần đây</translation>
        </message>
    </context>
    <context>
        <name>Recovering</name>
        <message>
            <source>Every page of “{name}” is looked at. The file itself is not touched.</source>
            <translation>Từng trang của “{name}” được đọc lại. Tệp gốc không bị đụng đến.</translation>
        </message>
        <message>
            <source>It is copied beside the damaged file, which stays as it is, and looked through.</source>
            <translation>Nội dung được chép ra cạnh tệp hỏng và kiểm lại; tệp hỏng vẫn giữ nguyên.</translation>
        </message>
        <message>
            <source>Making a desk of what there is</source>
            <translation>Đang dựng bàn biên tập từ những gì còn lại</translation>
        </message>
        <message>
            <source>No desk was made, as you stopped it; nothing is left of it, and the damaged file is as it was.</source>
            <translation>Bạn đã dừng nên không có bàn biên tập nào được dựng; không còn sót gì, tệp hỏng vẫn nguyên.</translation>
        </message>
        <message>
            <source>Reading what is left</source>
            <translation>Đang đọc những gì còn lại</translation>
        </message>
        <message>
            <source>See what there is…</source>
            <translation>Xem còn những gì…</translation>
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message>
            <source>Articles: {count}</source>
            <translation>Số bài: {count}</translation>
        </message>
        <message>
            <source>Each text is exactly as it was saved: its checksum says so.</source>
            <translation>Bài nào cũng đúng nguyên như lúc lưu: mã kiểm tra xác nhận điều đó.</translation>
        </message>
        <message>
            <source>Every article that the file or a backup knows of is there, with its newest text.</source>
            <translation>Mọi bài có trong tệp này hoặc trong bản sao lưu đều còn, với nội dung mới nhất.</translation>
        </message>
        <message>
            <source>Keep it as a new desk</source>
            <translation>Giữ lại thành bàn mới</translation>
        </message>
        <message>
            <source>Made on {day} at {time} on “{machine}”.</source>
            <translation>Làm ngày {day} lúc {time} trên máy “{machine}”.</translation>
        </message>
        <message>
            <source>Missing:</source>
            <translation>Mất:</translation>
        </message>
        <message>
            <source>Only an older text is left:</source>
            <translation>Chỉ còn bản cũ hơn:</translation>
        </message>
        <message>
            <source>Only look at it</source>
            <translation>Chỉ xem</translation>
        </message>
        <message>
            <source>Open the backup as a new desk</source>
            <translation>Mở bản sao lưu thành bàn mới</translation>
        </message>
        <message>
            <source>The file is damaged. It stays as it is; what you choose becomes a new desk beside it.</source>
            <translation>Tệp bị hỏng. Tệp vẫn để nguyên; phần bạn chọn sẽ thành bàn biên tập mới bên cạnh.</translation>
        </message>
        <message>
            <source>The newest good backup</source>
            <translation>Bản sao lưu tốt mới nhất</translation>
        </message>
        <message>
            <source>There is no good backup of this desk beside it.</source>
            <translation>Không có bản sao lưu tốt nào cạnh bàn này.</translation>
        </message>
        <message>
            <source>What could be read of the file</source>
            <translation>Những gì còn đọc được trong tệp</translation>
        </message>
        <message>
            <source>What is left of “{name}”</source>
            <translation>“{name}” còn lại những gì</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>Những gì bị mất</translation>
        </message>
        <message>
            <source>What was written after that is not in it.</source>
            <translation>Những gì viết sau đó không có trong bản này.</translation>
        </message>
        <message>
            <source>Without one of its pictures:</source>
            <translation>Thiếu ảnh:</translation>
        </message>
    </context>
    <context>
        <name>Remark</name>
        <message>
            <source>For the readers</source>
            <translation>Vì bạn đọc</translation>
        </message>
        <message>
            <source>House style</source>
            <translation>Văn phong</translation>
        </message>
        <message>
            <source>No list has “{word}”: a name, or a slip?</source>
            <translation>Không có “{word}” trong từ điển: tên riêng hay gõ nhầm?</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>Chính tả</translation>
        </message>
        <message>
            <source>The house writes “{word}” in another way.</source>
            <translation>Tòa soạn viết “{word}” theo cách khác.</translation>
        </message>
        <message>
            <source>may</source>
            <translation>tùy chọn</translation>
        </message>
        <message>
            <source>must</source>
            <translation>bắt buộc</translation>
        </message>
        <message>
            <source>should</source>
            <translation>nên sửa</translation>
        </message>
        <message>
            <source>“{word}” seems to be misspelt.</source>
            <translation>“{word}” có vẻ sai chính tả.</translation>
        </message>
    </context>
    <context>
        <name>RenderedView</name>
        <message>
            <source>The article as it reads</source>
            <translation>Bài như khi đọc</translation>
        </message>
        <message>
            <source>What you write is shown here as it will read.</source>
            <translation>Những gì bạn viết sẽ hiện ở đây như khi đọc.</translation>
        </message>
    </context>
    <context>
        <name>ReplaceAll</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Not ticked at first, as part of an address: {count}.</source>
            <translation>Chưa đánh dấu chọn vì nằm trong địa chỉ: {count} chỗ.</translation>
        </message>
        <message>
            <source>One Ctrl+Z takes all of them back.</source>
            <translation>Nhấn Ctrl+Z một lần là trở lại như cũ.</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Thay tất cả</translation>
        </message>
        <message>
            <source>Replace {count}</source>
            <translation>Thay {count} chỗ</translation>
        </message>
        <message>
            <source>Replacements</source>
            <translation>Các chỗ thay</translation>
        </message>
        <message>
            <source>These are the first {count} places; there may be more.</source>
            <translation>Đây là {count} chỗ đầu tiên; có thể còn nữa.</translation>
        </message>
        <message>
            <source>This is what would change. Take the tick away where the text is to stay as it is.</source>
            <translation>Đây là những chỗ sẽ thay. Bỏ dấu chọn ở chỗ muốn giữ nguyên.</translation>
        </message>
    </context>
    <context>
        <name>ReplaceEverywhere</name>
        <message>
            <source>Approved, and to be approved again: {count}.</source>
            <translation>Đã duyệt, sẽ phải duyệt lại: {count} bài.</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Tác giả</translation>
        </message>
        <message>
            <source>Can only be read</source>
            <translation>Chỉ đọc được</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Damaged, and not searched: {count}.</source>
            <translation>Bị hỏng nên không tìm được: {count} bài.</translation>
        </message>
        <message>
            <source>Dropped: stays as it is</source>
            <translation>Đã bỏ: giữ nguyên</translation>
        </message>
        <message>
            <source>Every place that would change stands here first, with a tick to take away.</source>
            <translation>Những chỗ sẽ thay hiện ở đây trước; bỏ dấu chọn ở chỗ muốn giữ nguyên.</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Tìm</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Tít</translation>
        </message>
        <message>
            <source>Headlines and other fields too</source>
            <translation>Cả tít và các mục khác</translation>
        </message>
        <message>
            <source>In all articles</source>
            <translation>Trong mọi bài</translation>
        </message>
        <message>
            <source>In those that can be changed</source>
            <translation>Trong các bài còn sửa được</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>Tít dẫn</translation>
        </message>
        <message>
            <source>Not found in any article.</source>
            <translation>Không bài nào có.</translation>
        </message>
        <message>
            <source>Not ticked at first, as part of an address: {count}.</source>
            <translation>Chưa đánh dấu chọn vì nằm trong địa chỉ: {count} chỗ.</translation>
        </message>
        <message>
            <source>Note to the editor</source>
            <translation>Ghi chú biên tập</translation>
        </message>
        <message>
            <source>Place and date</source>
            <translation>Địa danh, ngày</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Thay</translation>
        </message>
        <message>
            <source>Replace in 1 article</source>
            <translation>Thay trong 1 bài</translation>
        </message>
        <message>
            <source>Replace in all articles</source>
            <translation>Thay trong mọi bài</translation>
        </message>
        <message>
            <source>Replace in {count} articles</source>
            <translation>Thay trong {count} bài</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Thay bằng</translation>
        </message>
        <message>
            <source>Replacements</source>
            <translation>Các chỗ thay</translation>
        </message>
        <message>
            <source>Searching… {done} of {total} articles.</source>
            <translation>Đang tìm… {done}/{total} bài.</translation>
        </message>
        <message>
            <source>Stays as it was printed</source>
            <translation>Đã phát hành: giữ nguyên như bản in</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Sa-pô</translation>
        </message>
        <message>
            <source>There may be more: replace these first, then search again.</source>
            <translation>Có thể còn nữa: hãy thay những chỗ này trước rồi tìm lại.</translation>
        </message>
        <message>
            <source>Where to look</source>
            <translation>Tìm ở đâu</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>{places} places in {articles} articles; {ticked} are ticked.</source>
            <translation>{places} chỗ trong {articles} bài; {ticked} chỗ được chọn.</translation>
        </message>
    </context>
    <context>
        <name>ReplacementRows</name>
        <message>
            <source>“{old}” becomes “{new}”: {line}</source>
            <translation>“{old}” thành “{new}”: {line}</translation>
        </message>
    </context>
    <context>
        <name>Replacing</name>
        <message>
            <source>1 article is as it was before.</source>
            <translation>1 bài đã trở lại như trước.</translation>
        </message>
        <message>
            <source>Approved before, and to be approved again: {count}.</source>
            <translation>Trước đã duyệt, nay phải duyệt lại: {count} bài.</translation>
        </message>
        <message>
            <source>Left as they are, because somebody has changed them meanwhile: {count}.</source>
            <translation>Giữ nguyên vì trong lúc đó đã có người sửa: {count} bài.</translation>
        </message>
        <message>
            <source>Replaced in 1 article.</source>
            <translation>Đã thay trong 1 bài.</translation>
        </message>
        <message>
            <source>Replaced in {count} articles.</source>
            <translation>Đã thay trong {count} bài.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>{count} articles are as they were before.</source>
            <translation>{count} bài đã trở lại như trước.</translation>
        </message>
    </context>
    <context>
        <name>Rescheduling</name>
        <message>
            <source>An embargo is a field of the article, so it was not moved. Open “{title}” and set it there.</source>
            <translation>Giờ được đăng là một mục của bài nên chưa dời. Hãy mở “{title}” và đặt lại ở đó.</translation>
        </message>
        <message>
            <source>Move it all the same</source>
            <translation>Vẫn dời</translation>
        </message>
        <message>
            <source>The clocks skip that hour on {day}, so “{title}” stands at {time}.</source>
            <translation>{day}: đồng hồ bỏ qua giờ đó, nên “{title}” được đặt lúc {time}.</translation>
        </message>
        <message>
            <source>This desk can only be read, so the date was not moved.</source>
            <translation>Bàn biên tập này chỉ đọc được, nên ngày chưa được dời.</translation>
        </message>
        <message>
            <source>{day} is past, so “{title}” was left on {before}.</source>
            <translation>{day} đã qua, nên “{title}” vẫn ở ngày {before}.</translation>
        </message>
        <message>
            <source>“{title}” is due on {day}, {time}.</source>
            <translation>Hạn của “{title}” là {day}, {time}.</translation>
        </message>
        <message>
            <source>“{title}” is planned to be published on {day}, {time}.</source>
            <translation>“{title}” dự kiến phát hành {day}, {time}.</translation>
        </message>
    </context>
    <context>
        <name>Restore</name>
        <message>
            <source>Articles in this backup</source>
            <translation>Các bài trong bản sao lưu này</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Các bản sao lưu</translation>
        </message>
        <message>
            <source>Backups, the newest first</source>
            <translation>Các bản sao lưu, mới nhất ở trên</translation>
        </message>
        <message>
            <source>Bring back as a new article</source>
            <translation>Lấy lại thành bài mới</translation>
        </message>
        <message>
            <source>Bring back as a revision</source>
            <translation>Lấy lại thành bản lưu của bài</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Copies of this desk</source>
            <translation>Các bản sao của bàn này</translation>
        </message>
        <message>
            <source>Find an article in it</source>
            <translation>Tìm bài trong bản sao lưu này</translation>
        </message>
        <message>
            <source>Looking into it…</source>
            <translation>Đang xem bên trong…</translation>
        </message>
        <message>
            <source>Open all of it as a new desk</source>
            <translation>Mở tất cả thành bàn mới</translation>
        </message>
        <message>
            <source>Revision {number}, {moment}</source>
            <translation>Bản {number}, {moment}</translation>
        </message>
        <message>
            <source>Revisions of this article, the newest first</source>
            <translation>Các bản lưu của bài này, mới nhất ở trên</translation>
        </message>
        <message>
            <source>The article as this backup has it</source>
            <translation>Bài như trong bản sao lưu này</translation>
        </message>
        <message>
            <source>There is no backup yet. One is made each hour in which something changes.</source>
            <translation>Chưa có bản sao lưu nào. Giờ nào có thay đổi thì giờ ấy có một bản.</translation>
        </message>
        <message>
            <source>What you take becomes a new desk, a new article or a new revision. What is there stays.</source>
            <translation>Những gì bạn lấy ra sẽ thành bàn biên tập mới, bài mới hoặc bản lưu mới của bài. Những gì đang có vẫn nguyên.</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>Written on “{machine}”, last on {day} at {time}. Articles: {count}.</source>
            <translation>Viết trên máy “{machine}”, lần cuối ngày {day} lúc {time}. Số bài: {count}.</translation>
        </message>
        <message>
            <source>second folder</source>
            <translation>thư mục thứ hai</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>picked</source>
            <translation>đã chọn</translation>
        </message>
    </context>
    <context>
        <name>Retire</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Hand over the work and retire</source>
            <translation>Giao việc và cho nghỉ</translation>
        </message>
        <message>
            <source>Nobody is retired with work in hand. Who takes it over?</source>
            <translation>Không thể cho nghỉ khi còn việc trong tay. Ai nhận thay?</translation>
        </message>
        <message>
            <source>What {name} has written keeps the name.</source>
            <translation>Những gì {name} đã viết vẫn giữ tên.</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>và {count} việc nữa</translation>
        </message>
        <message>
            <source>{name} still has work</source>
            <translation>{name} vẫn còn việc</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>1 answer</source>
            <translation>1 trả lời</translation>
        </message>
        <message>
            <source>A choice: {names} each want this differently.</source>
            <translation>Cần chọn: {names} mỗi người muốn sửa một cách.</translation>
        </message>
        <message>
            <source>Resolved by {name}</source>
            <translation>{name} đã xử lý xong</translation>
        </message>
        <message>
            <source>The article was changed here too: a choice between the two.</source>
            <translation>Chỗ này trong bài cũng đã sửa: cần chọn một trong hai.</translation>
        </message>
        <message>
            <source>The text has changed. It was about:</source>
            <translation>Đoạn này đã được viết lại. Nhận xét nói về:</translation>
        </message>
        <message>
            <source>The whole article</source>
            <translation>Cả bài</translation>
        </message>
        <message>
            <source>{count} answers</source>
            <translation>{count} trả lời</translation>
        </message>
        <message>
            <source>{name}: insert “{added}”</source>
            <translation>{name}: thêm “{added}”</translation>
        </message>
        <message>
            <source>{name}: remove “{removed}”</source>
            <translation>{name}: bỏ “{removed}”</translation>
        </message>
        <message>
            <source>{name}: “{added}” instead of “{removed}”</source>
            <translation>{name}: “{added}” thay cho “{removed}”</translation>
        </message>
    </context>
    <context>
        <name>ReviewPane</name>
        <message>
            <source>All</source>
            <translation>Tất cả</translation>
        </message>
        <message>
            <source>Comment on the article</source>
            <translation>Nhận xét về cả bài</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Nhận xét</translation>
        </message>
        <message>
            <source>Comments on the article</source>
            <translation>Nhận xét của bài</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Của tôi</translation>
        </message>
        <message>
            <source>New comment</source>
            <translation>Nhận xét mới</translation>
        </message>
        <message>
            <source>New comment (Ctrl+Alt+M)</source>
            <translation>Nhận xét mới (Ctrl+Alt+M)</translation>
        </message>
        <message>
            <source>No comments here</source>
            <translation>Chưa có nhận xét</translation>
        </message>
        <message>
            <source>No proposals</source>
            <translation>Chưa có đề xuất sửa</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Chưa xong</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Đề xuất sửa</translation>
        </message>
        <message>
            <source>Proposed changes</source>
            <translation>Các đề xuất sửa</translation>
        </message>
        <message>
            <source>Select some words and press Ctrl+Alt+M to comment on them. Answers appear below each comment.</source>
            <translation>Chọn vài chữ rồi nhấn Ctrl+Alt+M để nhận xét. Phần trả lời nằm ngay dưới mỗi nhận xét.</translation>
        </message>
        <message>
            <source>Which comments are shown</source>
            <translation>Hiện những nhận xét nào</translation>
        </message>
        <message>
            <source>With Ctrl+Shift+E, what you type becomes a proposal: the article stays as it is until it is taken.</source>
            <translation>Nhấn Ctrl+Shift+E thì những gì bạn gõ thành đề xuất sửa: bài vẫn giữ nguyên cho đến khi đề xuất được lấy.</translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message>
            <source>The comment is resolved; you will find it under “All”.</source>
            <translation>Nhận xét đã xong; vẫn còn trong mục “Tất cả”.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
    </context>
    <context>
        <name>RevisionName</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>For example: before the interview</source>
            <translation>Ví dụ: trước cuộc phỏng vấn</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Name it</source>
            <translation>Đặt tên</translation>
        </message>
        <message>
            <source>Name revision {number}</source>
            <translation>Đặt tên cho bản lưu {number}</translation>
        </message>
    </context>
    <context>
        <name>RightPane</name>
        <message>
            <source>Audience</source>
            <translation>Đối tượng</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Bản bông</translation>
        </message>
        <message>
            <source>Reads as</source>
            <translation>Xem trước</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Góp ý</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Nguồn tin</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>Tiến trình</translation>
        </message>
    </context>
    <context>
        <name>RiskModel</name>
        <message>
            <source>Due in {time}</source>
            <translation>Còn {time}</translation>
        </message>
        <message>
            <source>It should be through by now: {steps}.</source>
            <translation>Lẽ ra đến lúc này đã xong: {steps}.</translation>
        </message>
        <message>
            <source>It usually takes {needed} more, and {left} are left: {steps}.</source>
            <translation>Thường cần thêm {needed}, mà chỉ còn {left}: {steps}.</translation>
        </message>
        <message>
            <source>It usually takes {needed} more: {steps}.</source>
            <translation>Thường cần thêm {needed}: {steps}.</translation>
        </message>
        <message>
            <source>Late by {time}</source>
            <translation>Trễ {time}</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>Chưa có tít</translation>
        </message>
        <message>
            <source>{stage} already longer than the assumed {usual}</source>
            <translation>{stage} đã quá mức ước định {usual}</translation>
        </message>
        <message>
            <source>{stage} already longer than the usual {usual} ({cases} cases)</source>
            <translation>{stage} đã quá mức thường lệ {usual} ({cases} lần)</translation>
        </message>
        <message>
            <source>{stage} {left} (assumed {usual})</source>
            <translation>{stage} {left} (giả định {usual})</translation>
        </message>
        <message>
            <source>{stage} {left} (usually {usual}, {cases} cases)</source>
            <translation>{stage} {left} (thường {usual}, {cases} lần)</translation>
        </message>
    </context>
    <context>
        <name>RiskView</name>
        <message>
            <source>Pieces at risk</source>
            <translation>Bài có nguy cơ trễ</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>Administrator</source>
            <translation>Quản trị viên</translation>
        </message>
        <message>
            <source>Desk chief</source>
            <translation>Trưởng bàn</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>Biên tập viên</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Chế bản</translation>
        </message>
        <message>
            <source>Writer</source>
            <translation>Phóng viên</translation>
        </message>
    </context>
    <context>
        <name>RootKey</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>So sánh</translation>
        </message>
        <message>
            <source>Compare the root key</source>
            <translation>So khóa gốc</translation>
        </message>
        <message>
            <source>Fingerprint on the paper</source>
            <translation>Dấu vân trên giấy</translation>
        </message>
        <message>
            <source>Type the fingerprint from the desk’s printed page, or have it read to you. If it is the same, this machine remembers it and warns when it ever changes.</source>
            <translation>Hãy gõ dấu vân ghi trên trang in của bàn biên tập, hoặc nhờ người đọc cho. Nếu trùng khớp, máy này sẽ nhớ và báo ngay khi nó bị đổi.</translation>
        </message>
    </context>
    <context>
        <name>RootLine</name>
        <message>
            <source>Compare with the paper…</source>
            <translation>So với bản in…</translation>
        </message>
        <message>
            <source>Root key of this desk</source>
            <translation>Khóa gốc của bàn biên tập này</translation>
        </message>
        <message>
            <source>The root key of this desk is not the one that this machine knows, so no signature counts here. Compare it with the paper, and ask the chief if it differs.</source>
            <translation>Khóa gốc của bàn biên tập không phải khóa mà máy này đã biết, nên mọi chữ ký ở đây không được tính. Hãy so với bản in, nếu khác thì hỏi trưởng bàn.</translation>
        </message>
        <message>
            <source>This machine has not been told the root key of this desk. Compare it with the paper once.</source>
            <translation>Máy này chưa được cho biết khóa gốc của bàn biên tập. Hãy so với bản in một lần.</translation>
        </message>
    </context>
    <context>
        <name>RootPrinting</name>
        <message>
            <source>Go to People</source>
            <translation>Đến trang Nhân sự</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Print the root key</source>
            <translation>In khóa gốc</translation>
        </message>
        <message>
            <source>Save the root key as PDF</source>
            <translation>Lưu khóa gốc thành PDF</translation>
        </message>
        <message>
            <source>Saved as “{name}”. Print it, and keep the page away from this machine.</source>
            <translation>Đã lưu thành “{name}”. Hãy in ra và giữ tờ giấy ở nơi khác, không để cạnh máy này.</translation>
        </message>
        <message>
            <source>The root key was given to the printer. Keep the page away from this machine.</source>
            <translation>Khóa gốc đã chuyển sang máy in. Hãy giữ tờ giấy ở nơi khác, không để cạnh máy này.</translation>
        </message>
        <message>
            <source>This desk has no root key yet: get a signing key among your own fields on the page People, and the first one is the root.</source>
            <translation>Bàn biên tập này chưa có khóa gốc: hãy đăng ký khóa ký trong phần thông tin của chính bạn ở trang Nhân sự, khóa đầu tiên sẽ là khóa gốc.</translation>
        </message>
    </context>
    <context>
        <name>RootSheet</name>
        <message>
            <source>Fingerprint</source>
            <translation>Dấu vân khóa</translation>
        </message>
        <message>
            <source>Fingerprint of the root key</source>
            <translation>Dấu vân của khóa gốc</translation>
        </message>
        <message>
            <source>Head of the log then</source>
            <translation>Đầu chuỗi nhật ký lúc đó</translation>
        </message>
        <message>
            <source>Id of the desk</source>
            <translation>Mã bàn biên tập</translation>
        </message>
        <message>
            <source>Keep this page away from the machine and compare the root key with the foot of “My work” in every window of this desk; “copydesk verify” checks it with --root, and the head of the log with --head.</source>
            <translation>Hãy giữ tờ giấy này ở nơi khác, không để cạnh máy, và so khóa gốc với chân trang “Việc của tôi” trong mọi cửa sổ của bàn biên tập này; lệnh “copydesk verify” kiểm tra khóa gốc bằng --root và đầu chuỗi nhật ký bằng --head.</translation>
        </message>
        <message>
            <source>Nobody’s: every key of this desk was revoked.</source>
            <translation>Không ai cả: mọi khóa của bàn biên tập này đã bị thu hồi.</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Trang {page}/{pages}</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>In lúc</translation>
        </message>
        <message>
            <source>Root key of this desk</source>
            <translation>Khóa gốc của bàn biên tập</translation>
        </message>
        <message>
            <source>The machine that printed this page knows this key.</source>
            <translation>Máy đã in trang này biết khóa này.</translation>
        </message>
        <message>
            <source>The machine that printed this page was never told this key: do not rely on the page before somebody who knows the key has read it.</source>
            <translation>Máy đã in trang này chưa từng được cho biết khóa này: đừng dựa vào trang này trước khi một người biết khóa đã đọc và đối chiếu.</translation>
        </message>
        <message>
            <source>Whose key counts</source>
            <translation>Người có khóa được tính</translation>
        </message>
    </context>
    <context>
        <name>RuleForm</name>
        <message>
            <source>%s stands for the words that were found</source>
            <translation>%s là những chữ tìm thấy</translation>
        </message>
        <message>
            <source>Better words for others</source>
            <translation>Từ nên thay</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Tệp</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Biểu mẫu</translation>
        </message>
        <message>
            <source>In capitals and small letters alike</source>
            <translation>Không phân biệt chữ hoa, chữ thường</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>May</source>
            <translation>Tùy chọn</translation>
        </message>
        <message>
            <source>Must</source>
            <translation>Bắt buộc</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Nothing is found in it.</source>
            <translation>Không tìm thấy gì.</translation>
        </message>
        <message>
            <source>One a line: in order to → to</source>
            <translation>Mỗi dòng một cặp: sát nhập → sáp nhập</translation>
        </message>
        <message>
            <source>Put right</source>
            <translation>Ví dụ đúng</translation>
        </message>
        <message>
            <source>Should</source>
            <translation>Nên sửa</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Nguồn</translation>
        </message>
        <message>
            <source>Try it: write or paste some words here.</source>
            <translation>Thử quy tắc: gõ hoặc dán vài câu vào đây.</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Mức độ</translation>
        </message>
        <message>
            <source>What is said</source>
            <translation>Lời nhắc</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Từ ngữ</translation>
        </message>
        <message>
            <source>Words to avoid</source>
            <translation>Từ không nên dùng</translation>
        </message>
        <message>
            <source>Words to try the rule on</source>
            <translation>Câu chữ để thử quy tắc</translation>
        </message>
        <message>
            <source>Wrong example</source>
            <translation>Ví dụ sai</translation>
        </message>
    </context>
    <context>
        <name>SaveSearch</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>For everybody on this desk</source>
            <translation>Cho mọi người trong bàn biên tập này</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Đổi tên</translation>
        </message>
        <message>
            <source>Rename the saved search</source>
            <translation>Đổi tên tìm kiếm đã lưu</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Save this search</source>
            <translation>Lưu tìm kiếm này</translation>
        </message>
        <message>
            <source>Words, filters and order are kept; what it finds is looked up anew each time.</source>
            <translation>Lưu lại chữ cần tìm, bộ lọc và thứ tự; mỗi lần mở sẽ tìm lại từ đầu.</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>What you typed is also kept in “{file}”.</source>
            <translation>Những gì bạn đã gõ cũng được giữ trong “{file}”.</translation>
        </message>
    </context>
    <context>
        <name>Seal</name>
        <message>
            <source>An approval by {who} is kept, {when}, but it was altered: it does not count.</source>
            <translation>Có lần duyệt của {who}, {when}, nhưng đã bị sửa: không có giá trị.</translation>
        </message>
        <message>
            <source>An approval by {who} is kept, {when}, but its signature is broken: it does not count.</source>
            <translation>Có lần duyệt của {who}, {when}, nhưng chữ ký không đúng: không có giá trị.</translation>
        </message>
        <message>
            <source>An approval by {who} is kept, {when}, but the log tells of none: it does not count.</source>
            <translation>Có lần duyệt của {who}, {when}, nhưng nhật ký không ghi: không có giá trị.</translation>
        </message>
        <message>
            <source>Approved by {who} past the second person, {when}; a second person has yet to confirm it.</source>
            <translation>{who} đã duyệt, không chờ người thứ hai, {when}; còn chờ người thứ hai xác nhận.</translation>
        </message>
        <message>
            <source>Approved by {who} past the second person, {when}; {second} confirmed it since.</source>
            <translation>{who} đã duyệt, không chờ người thứ hai, {when}; sau đó {second} đã xác nhận.</translation>
        </message>
        <message>
            <source>Approved by {who}, the only person of this desk, {when}.</source>
            <translation>{who}, người duy nhất của bàn biên tập, đã duyệt, {when}.</translation>
        </message>
        <message>
            <source>Approved by {who}, {when}, and by {second} too.</source>
            <translation>{who} đã duyệt, {when}, và {second} cũng đã duyệt.</translation>
        </message>
        <message>
            <source>Approved by {who}, {when}.</source>
            <translation>{who} đã duyệt, {when}.</translation>
        </message>
        <message>
            <source>Approved by {who}, {when}; it waits for a second person.</source>
            <translation>{who} đã duyệt, {when}; còn chờ người thứ hai.</translation>
        </message>
        <message>
            <source>Approved by {who}, {when}; it waits for {second}, who has to approve it too.</source>
            <translation>{who} đã duyệt, {when}; còn chờ {second} duyệt nữa.</translation>
        </message>
        <message>
            <source>Approved by {who}, {when}; void since it was opened again.</source>
            <translation>{who} đã duyệt, {when}; hết hiệu lực từ khi bài được mở lại.</translation>
        </message>
        <message>
            <source>Approved by {who}, {when}; void since something else goes out now: {parts}.</source>
            <translation>{who} đã duyệt, {when}; hết hiệu lực vì nội dung đăng đã khác: {parts}.</translation>
        </message>
        <message>
            <source>Approved by {who}, {when}; void since {by} changed it, {then}.</source>
            <translation>{who} đã duyệt, {when}; hết hiệu lực vì {by} đã sửa bài, {then}.</translation>
        </message>
        <message>
            <source>Approved by {who}, {when}; void since {by} changed {parts}, {then}.</source>
            <translation>{who} đã duyệt, {when}; hết hiệu lực vì {by} đã sửa {parts}, {then}.</translation>
        </message>
        <message>
            <source>Broken: the signature is wrong, or missing where there must be one.</source>
            <translation>Không đúng: chữ ký sai, hoặc thiếu ở chỗ phải có.</translation>
        </message>
        <message>
            <source>Declared: the name was chosen in the window, nobody signed.</source>
            <translation>Khai báo: tên được chọn trong cửa sổ, không có chữ ký.</translation>
        </message>
        <message>
            <source>Nobody has approved it yet.</source>
            <translation>Chưa ai duyệt.</translation>
        </message>
        <message>
            <source>Signed with this person’s key.</source>
            <translation>Đã ký bằng khóa của người này.</translation>
        </message>
        <message>
            <source>the house style</source>
            <translation>khuôn trình bày</translation>
        </message>
        <message>
            <source>the language</source>
            <translation>ngôn ngữ</translation>
        </message>
        <message>
            <source>the pictures</source>
            <translation>ảnh</translation>
        </message>
        <message>
            <source>the template</source>
            <translation>mẫu bài</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>nội dung</translation>
        </message>
        <message>
            <source>the {field}</source>
            <translation>{field}</translation>
        </message>
        <message>
            <source>{count} that nobody has approved</source>
            <translation>{count} ảnh chưa ai duyệt</translation>
        </message>
        <message>
            <source>{count} that were approved</source>
            <translation>{count} ảnh đã duyệt</translation>
        </message>
        <message>
            <source>{name}, version {version}</source>
            <translation>{name}, phiên bản {version}</translation>
        </message>
    </context>
    <context>
        <name>SealLine</name>
        <message>
            <source>Confirm the approval</source>
            <translation>Xác nhận lần duyệt</translation>
        </message>
        <message>
            <source>See what has changed…</source>
            <translation>Xem đã sửa gì…</translation>
        </message>
        <message>
            <source>Who else approves…</source>
            <translation>Ai duyệt thêm…</translation>
        </message>
        <message>
            <source>{name} has to approve it too.</source>
            <translation>Cần {name} duyệt nữa.</translation>
        </message>
    </context>
    <context>
        <name>SearchButton</name>
        <message>
            <source>F2 renames it, Delete removes it</source>
            <translation>F2 để đổi tên, Delete để xóa</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Đổi tên…</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Character {place}</source>
            <translation>Ký tự {place}</translation>
        </message>
    </context>
    <context>
        <name>SearchOptions</name>
        <message>
            <source>Match capitals</source>
            <translation>Phân biệt chữ hoa</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Biểu thức chính quy</translation>
        </message>
        <message>
            <source>Such as \d+ for any number.</source>
            <translation>Chẳng hạn \d+ là một số bất kỳ.</translation>
        </message>
        <message>
            <source>Tone marks count</source>
            <translation>Phân biệt dấu</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>Chỉ tìm trọn từ</translation>
        </message>
        <message>
            <source>“Hanoi” does not find “hanoi”.</source>
            <translation>“Lan” không tìm ra “lan”.</translation>
        </message>
        <message>
            <source>“art” does not find “party”.</source>
            <translation>“an” không tìm ra “lan”.</translation>
        </message>
        <message>
            <source>“ma” does not find “má”, nor d đ.</source>
            <translation>“ma” không tìm ra “má”, d không tìm ra đ.</translation>
        </message>
    </context>
    <context>
        <name>SecondApprover</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>For a sensitive article: two people approve it, and the one you name is one of them.</source>
            <translation>Dành cho bài nhạy cảm: cần hai người duyệt, người bạn chọn là một trong hai.</translation>
        </message>
        <message>
            <source>Name this person</source>
            <translation>Chọn người này</translation>
        </message>
        <message>
            <source>Nobody else</source>
            <translation>Không cần thêm ai</translation>
        </message>
        <message>
            <source>Who else approves</source>
            <translation>Ai duyệt thêm</translation>
        </message>
    </context>
    <context>
        <name>SecondFolder</name>
        <message>
            <source>A second folder for backups</source>
            <translation>Thư mục thứ hai cho bản sao lưu</translation>
        </message>
        <message>
            <source>Backups lie beside the desk, on the same disk. A copy of each on another disk, a stick or a share helps when this disk is lost or breaks.</source>
            <translation>Các bản sao lưu nằm cạnh bàn biên tập, trên cùng ổ đĩa. Mỗi bản có thêm một bản chép ở ổ khác, ở USB hay ổ mạng thì khi ổ này mất hoặc hỏng vẫn còn.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Chọn thư mục…</translation>
        </message>
        <message>
            <source>It is not there at this moment. Connect its disk, or choose another folder.</source>
            <translation>Lúc này không thấy thư mục ấy. Hãy cắm ổ đĩa vào, hoặc chọn thư mục khác.</translation>
        </message>
        <message>
            <source>It is on another disk than the desk.</source>
            <translation>Thư mục này ở ổ đĩa khác với bàn biên tập.</translation>
        </message>
        <message>
            <source>It is on the same disk as the desk, so it does not help when that disk breaks.</source>
            <translation>Thư mục này cùng ổ đĩa với bàn biên tập, nên ổ ấy hỏng thì cũng không giúp được.</translation>
        </message>
        <message>
            <source>No second folder</source>
            <translation>Không dùng thư mục thứ hai</translation>
        </message>
        <message>
            <source>No second folder is chosen.</source>
            <translation>Chưa chọn thư mục thứ hai.</translation>
        </message>
        <message>
            <source>Use this folder</source>
            <translation>Dùng thư mục này</translation>
        </message>
    </context>
    <context>
        <name>SelectedLine</name>
        <message>
            <source>Refuse</source>
            <translation>Không lấy</translation>
        </message>
        <message>
            <source>Selected: 1 change</source>
            <translation>Đang chọn: 1 chỗ sửa</translation>
        </message>
        <message>
            <source>Selected: {count} changes</source>
            <translation>Đang chọn: {count} chỗ sửa</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Lấy</translation>
        </message>
    </context>
    <context>
        <name>Sentence</name>
        <message>
            <source>A Markdown file names its pictures and does not hold them. Export a web page for a content system to have the files.</source>
            <translation>Tệp Markdown chỉ nhắc tên ảnh chứ không chứa ảnh. Muốn có tệp ảnh, hãy xuất trang web cho hệ thống quản trị nội dung.</translation>
        </message>
        <message>
            <source>A backup cannot take the place of the desk itself; nothing was done. Choose another name.</source>
            <translation>Không thể ghi bản sao lưu đè lên chính bàn biên tập; chưa có gì thay đổi. Hãy chọn tên khác.</translation>
        </message>
        <message>
            <source>A bracket “(” in this pattern is not closed; a “)” is missing at character {place}.</source>
            <translation>Dấu ngoặc “(” trong mẫu tìm này chưa đóng; thiếu “)” ở ký tự {place}.</translation>
        </message>
        <message>
            <source>A bulletin needs at least one article; nothing was written. Choose some.</source>
            <translation>Bản tin cần ít nhất một bài; chưa ghi gì. Hãy chọn bài.</translation>
        </message>
        <message>
            <source>A change of {who} took the article back to be edited.</source>
            <translation>Chỗ sửa của {who} đưa bài trở lại bước biên tập.</translation>
        </message>
        <message>
            <source>A collaborator needs a name; nothing was added. Type the name as it stands in a byline.</source>
            <translation>Phải có tên; chưa thêm ai cả. Hãy gõ tên như khi ký dưới bài.</translation>
        </message>
        <message>
            <source>A comment has at most {most} characters; nothing was added. Say it in several, or in the article.</source>
            <translation>Một nhận xét dài tối đa {most} ký tự; chưa có gì được thêm. Hãy tách thành nhiều nhận xét, hoặc viết vào bài.</translation>
        </message>
        <message>
            <source>A comment needs words; nothing was added. Type what you want to say.</source>
            <translation>Nhận xét chưa có chữ nào nên chưa được thêm. Hãy gõ điều bạn muốn nói.</translation>
        </message>
        <message>
            <source>A correction of this article is drafted; nothing was changed. Publish it, or throw the draft away.</source>
            <translation>Bài này đang có một bản cải chính soạn dở; chưa có gì thay đổi. Hãy phát hành bản đó, hoặc bỏ nó đi.</translation>
        </message>
        <message>
            <source>A date must lie between the years {first} and {last}, so none was set. Look at the year.</source>
            <translation>Ngày phải nằm trong khoảng năm {first} đến {last} nên chưa đặt được. Hãy xem lại năm.</translation>
        </message>
        <message>
            <source>A field is longer than {most} characters, so the fields were not saved; those saved before are safe. Put long text into the article itself.</source>
            <translation>Có mục dài quá {most} ký tự nên các mục chưa được lưu; những gì lưu trước đó vẫn an toàn. Đoạn dài hãy viết vào thân bài.</translation>
        </message>
        <message>
            <source>A file has no comments, proposals or sources; nothing was written. Name the desk with --desk.</source>
            <translation>Tệp không có nhận xét, đề xuất sửa hay nguồn tin; chưa ghi gì ra. Hãy nêu bàn biên tập bằng --desk.</translation>
        </message>
        <message>
            <source>A length lies between 1 and {most} words, so it was not set. Look at it again.</source>
            <translation>Độ dài phải từ 1 đến {most} chữ nên chưa đặt được. Hãy xem lại.</translation>
        </message>
        <message>
            <source>A letter has more than {most} marks on it; on paper it has so many.</source>
            <translation>Có chữ mang hơn {most} dấu; trên giấy chữ ấy chỉ có chừng đó dấu.</translation>
        </message>
        <message>
            <source>A list begins with the number {start}; Word counts to {most} only. It begins there.</source>
            <translation>Một danh sách bắt đầu từ số {start}; Word chỉ đếm đến {most}. Danh sách bắt đầu từ số đó.</translation>
        </message>
        <message>
            <source>A list holds at most {most} snippets, so nothing was kept. Remove some first.</source>
            <translation>Mỗi danh sách chỉ chứa được {most} mẫu câu, nên chưa lưu gì. Hãy xóa bớt trước.</translation>
        </message>
        <message>
            <source>A list of words takes one word at a time, of at most 100 letters; nothing was changed.</source>
            <translation>Mỗi lần chỉ thêm được một từ, dài nhất 100 chữ cái; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>A name has at most {most} characters; nothing was changed. Type it as it stands in a byline.</source>
            <translation>Tên dài nhất là {most} ký tự; chưa có gì thay đổi. Hãy gõ tên như khi ký dưới bài.</translation>
        </message>
        <message>
            <source>A note has at most {most} characters; nothing was changed. Put the rest into a comment.</source>
            <translation>Lời nhắn dài tối đa {most} ký tự; chưa có gì thay đổi. Hãy chuyển phần còn lại thành nhận xét.</translation>
        </message>
        <message>
            <source>A note refers to another note, “{label}”. Word has no notes within notes; only the number was kept.</source>
            <translation>Một cước chú dẫn đến cước chú khác, “{label}”. Word không có cước chú trong cước chú; chỉ giữ lại con số.</translation>
        </message>
        <message>
            <source>A passphrase for a locked copy has between {least} and {most} characters; nothing was written. Take four or five words that only you would put together.</source>
            <translation>Mật khẩu của bản có khóa dài từ {least} đến {most} ký tự; chưa ghi gì cả. Hãy lấy bốn hoặc năm từ mà chỉ bạn mới ghép với nhau.</translation>
        </message>
        <message>
            <source>A passphrase has at least {least} characters; nothing was kept. Take four or five words.</source>
            <translation>Mật khẩu phải có ít nhất {least} ký tự; chưa có gì được lưu. Hãy dùng bốn, năm từ.</translation>
        </message>
        <message>
            <source>A passphrase has between {least} and {most} characters; nothing was changed. Take a few words that only you would put together.</source>
            <translation>Mật khẩu dài từ {least} đến {most} ký tự; chưa có gì thay đổi. Hãy ghép vài từ mà chỉ bạn mới nghĩ ra.</translation>
        </message>
        <message>
            <source>A picture of this article was damaged on the disk, so nothing is said about its approval. Nothing was changed; take the picture from the newest backup.</source>
            <translation>Một ảnh của bài này bị hỏng trên ổ đĩa nên chưa thể nói bài đã được duyệt hay chưa. Chưa có gì thay đổi; hãy lấy lại ảnh từ bản sao lưu mới nhất.</translation>
        </message>
        <message>
            <source>A picture was not in what you copied, and nothing is fetched. A prompt stands in its place: save the picture and put it there.</source>
            <translation>Có một ảnh không nằm trong phần bạn sao chép, mà Copydesk không tải gì từ mạng. Chỗ ấy có lời nhắc: hãy lưu ảnh về rồi đặt vào.</translation>
        </message>
        <message>
            <source>A proposal is not among the changes: it wants other words where another one does, or can no longer be shown. It stands in the article, under “Review”.</source>
            <translation>Có đề xuất sửa không đưa được vào bản này: nó trùng chỗ với một đề xuất khác, hoặc không còn hiện được nữa. Vẫn xem được đề xuất ấy trong bài, ở thẻ “Góp ý”.</translation>
        </message>
        <message>
            <source>A rule needs a name, and may have 200,000 letters at most; nothing was changed.</source>
            <translation>Quy tắc phải có tên và dài nhất 200.000 chữ cái; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>A saved search needs a name; nothing was saved. Type a word that you will know it by.</source>
            <translation>Tìm kiếm cần có tên; chưa lưu gì. Hãy gõ một tên dễ nhận ra.</translation>
        </message>
        <message>
            <source>A snippet needs a short name and a text, so nothing was kept. Fill in both.</source>
            <translation>Mẫu câu cần có tên ngắn và nội dung, nên chưa lưu gì. Hãy điền cả hai.</translation>
        </message>
        <message>
            <source>A source needs to be named; nothing was kept. Say who or what it is.</source>
            <translation>Nguồn phải có tên; chưa có gì được lưu. Hãy ghi rõ đó là ai hoặc tài liệu gì.</translation>
        </message>
        <message>
            <source>A table has {columns} columns; Word knows {most}. Its rows were written as lines of text.</source>
            <translation>Một bảng có {columns} cột, Word chỉ nhận {most} cột. Các hàng của bảng được ghi thành từng dòng chữ.</translation>
        </message>
        <message>
            <source>A table was too large for an article: each of its rows is a paragraph now, with | between the cells.</source>
            <translation>Có một bảng quá lớn nên không giữ được dạng bảng: mỗi hàng nay là một đoạn, các ô cách nhau bằng dấu |.</translation>
        </message>
        <message>
            <source>A tag may have {most} characters; nothing was changed. Shorten it to a word or two.</source>
            <translation>Một nhãn dài nhất {most} ký tự; chưa có gì thay đổi. Hãy rút gọn còn một hai từ.</translation>
        </message>
        <message>
            <source>A tag needs a word; nothing was changed. Type one, such as the name of a subject.</source>
            <translation>Nhãn phải có chữ; chưa có gì thay đổi. Hãy gõ một từ, chẳng hạn tên chủ đề.</translation>
        </message>
        <message>
            <source>A text would become longer than the {most} characters that one article may have, so nothing was replaced in any article. Replace in fewer places.</source>
            <translation>Có bài sẽ dài quá mức {most} ký tự cho phép nên không thay ở bài nào cả. Hãy thay ở ít chỗ hơn.</translation>
        </message>
        <message>
            <source>A word on the desk was damaged on the disk (“{word}”) and is not taken for another one. Nothing was changed; open the newest backup.</source>
            <translation>Một từ trong dữ liệu của bàn biên tập đã hỏng (“{word}”) nên Copydesk không đoán thay. Chưa có gì thay đổi; hãy mở bản sao lưu mới nhất.</translation>
        </message>
        <message>
            <source>A “[” in this pattern is not closed; a “]” is missing at character {place}. To find the sign itself, write “\[”.</source>
            <translation>Dấu “[” trong mẫu tìm này chưa đóng; thiếu “]” ở ký tự {place}. Để tìm chính dấu ấy, hãy viết “\[”.</translation>
        </message>
        <message>
            <source>Add a box; “{part}” is missing.</source>
            <translation>Hãy thêm khung thông tin; còn thiếu “{part}”.</translation>
        </message>
        <message>
            <source>Add a link to the source; “{part}” is missing.</source>
            <translation>Hãy thêm liên kết đến nguồn; còn thiếu “{part}”.</translation>
        </message>
        <message>
            <source>Add a picture; “{part}” is missing.</source>
            <translation>Hãy thêm ảnh; còn thiếu “{part}”.</translation>
        </message>
        <message>
            <source>Add a table; “{part}” is missing.</source>
            <translation>Hãy thêm bảng; còn thiếu “{part}”.</translation>
        </message>
        <message>
            <source>Add somebody’s own words, with the name; “{part}” is missing.</source>
            <translation>Hãy thêm lời nói nguyên văn của một người, kèm tên; còn thiếu “{part}”.</translation>
        </message>
        <message>
            <source>Add the heading “{heading}” and write under it; “{part}” is missing.</source>
            <translation>Hãy thêm đề mục “{heading}” và viết bên dưới; còn thiếu “{part}”.</translation>
        </message>
        <message>
            <source>Add the picture “{picture}” again or delete its line; the article does not have it.</source>
            <translation>Hãy thêm lại ảnh “{picture}” hoặc xóa dòng của nó; trong bài không có ảnh này.</translation>
        </message>
        <message>
            <source>An archival PDF does not allow something in this text ({reason}); nothing was written. Export an ordinary PDF instead.</source>
            <translation>PDF lưu trữ không cho phép một điều trong bài này ({reason}); chưa ghi gì cả. Hãy xuất PDF thường.</translation>
        </message>
        <message>
            <source>An article is not translated from itself; nothing was changed. Choose another one.</source>
            <translation>Một bài không thể được dịch từ chính nó; chưa có gì thay đổi. Hãy chọn bài khác.</translation>
        </message>
        <message>
            <source>And {count} more notes.</source>
            <translation>Và {count} lưu ý nữa.</translation>
        </message>
        <message>
            <source>Another program is using “{name}” at this moment; nothing was changed. Close it there and try again.</source>
            <translation>Một chương trình khác đang dùng “{name}”; chưa có gì thay đổi. Hãy đóng ở đó rồi thử lại.</translation>
        </message>
        <message>
            <source>Answer “{prompt}” in your own words, or delete it.</source>
            <translation>Hãy trả lời “{prompt}” bằng lời của bạn, hoặc xóa đi.</translation>
        </message>
        <message>
            <source>Approval {row} was changed, or it belongs to another article.</source>
            <translation>Lần duyệt {row} đã bị sửa, hoặc thuộc về bài khác.</translation>
        </message>
        <message>
            <source>Article {row} counts as approved or published, and no approval holds for its content now.</source>
            <translation>Bài {row} được tính là đã duyệt hoặc đã phát hành, nhưng không có lần duyệt nào còn hiệu lực với nội dung hiện nay.</translation>
        </message>
        <message>
            <source>At character {place} of this pattern there is nothing that could be repeated. To find the sign itself, put “\” before it.</source>
            <translation>Ở ký tự {place} của mẫu tìm này không có gì để lặp lại. Để tìm chính dấu ấy, hãy đặt “\” phía trước.</translation>
        </message>
        <message>
            <source>At event {row} of the log the clock was set back.</source>
            <translation>Ở dòng {row} của nhật ký, đồng hồ máy bị chỉnh lùi.</translation>
        </message>
        <message>
            <source>At most {most} articles are exported at once; nothing was written. Pick fewer of them.</source>
            <translation>Mỗi lần xuất nhiều nhất {most} bài; chưa ghi gì cả. Hãy chọn ít bài hơn.</translation>
        </message>
        <message>
            <source>At most {most} pictures can be put in at once. The first ones were taken; put in the others afterwards.</source>
            <translation>Mỗi lần chỉ đưa vào được nhiều nhất {most} ảnh. Những ảnh đầu đã được nhận; hãy đưa các ảnh còn lại vào sau.</translation>
        </message>
        <message>
            <source>Before event {row} of the log, events were removed.</source>
            <translation>Trước dòng {row} của nhật ký, có dòng đã bị xóa.</translation>
        </message>
        <message>
            <source>Begin with a paragraph; “{part}” is missing.</source>
            <translation>Hãy mở đầu bằng một đoạn văn; còn thiếu “{part}”.</translation>
        </message>
        <message>
            <source>Characters that cannot be shown or printed, taken out: {count}; every other character is kept.</source>
            <translation>Đã bỏ {count} ký tự không hiện và không in được; mọi ký tự khác được giữ nguyên.</translation>
        </message>
        <message>
            <source>Comments are still open: {count}.</source>
            <translation>Còn nhận xét chưa xong: {count}.</translation>
        </message>
        <message>
            <source>Comments left out: {count}; an article has comments of its own.</source>
            <translation>Đã bỏ {count} Comment của Word; bài ở đây có nhận xét riêng.</translation>
        </message>
        <message>
            <source>Consider doing without “{words}”: {reason}.</source>
            <translation>Nên cân nhắc bỏ “{words}”: {reason}.</translation>
        </message>
        <message>
            <source>Consider “{instead}” for “{words}”: {reason}.</source>
            <translation>Nên cân nhắc dùng “{instead}” thay cho “{words}”: {reason}.</translation>
        </message>
        <message>
            <source>Copydesk made a mistake and stopped; what was saved is safe. It could not be written to a log.</source>
            <translation>Copydesk gặp lỗi và đã dừng; những gì đã lưu vẫn an toàn. Không ghi được lỗi này vào nhật ký.</translation>
        </message>
        <message>
            <source>Copydesk made a mistake and stopped; what was saved is safe. Where it was is in “{path}”.</source>
            <translation>Copydesk gặp lỗi và đã dừng; những gì đã lưu vẫn an toàn. Chỗ gặp lỗi được ghi trong “{path}”.</translation>
        </message>
        <message>
            <source>Days on which somebody is away were damaged on the disk and are not shown as if they were right. Nothing was changed; open the newest backup.</source>
            <translation>Những ngày nghỉ của một người đã hỏng trên ổ đĩa và không được hiện ra như thể vẫn đúng. Chưa có gì thay đổi; hãy mở bản sao lưu mới nhất.</translation>
        </message>
        <message>
            <source>Describe the picture “{picture}” for those who cannot see it, or mark it as decorative.</source>
            <translation>Hãy mô tả ảnh “{picture}” cho người không nhìn thấy, hoặc đánh dấu là ảnh trang trí.</translation>
        </message>
        <message>
            <source>Divide this sentence: it has {count} words, and these readers follow {most}.</source>
            <translation>Hãy tách câu này: câu có {count} chữ, mà bạn đọc này chỉ theo kịp câu {most} chữ.</translation>
        </message>
        <message>
            <source>Drawings or objects left out, as an article has no place for them: {count}.</source>
            <translation>Đã bỏ {count} hình vẽ hoặc đối tượng vì bài không có chỗ cho chúng.</translation>
        </message>
        <message>
            <source>Edition {row} was changed, or its signature is broken.</source>
            <translation>Lần phát hành {row} đã bị sửa, hoặc chữ ký của nó hỏng.</translation>
        </message>
        <message>
            <source>Embedded objects and controls of the Word file were left out.</source>
            <translation>Đã bỏ các đối tượng nhúng và nút điều khiển trong tệp Word.</translation>
        </message>
        <message>
            <source>Event {row} of the log does not follow the one before it: one was put in, or they were moved.</source>
            <translation>Dòng {row} của nhật ký không nối tiếp dòng trước: có dòng bị chèn vào, hoặc thứ tự bị đảo.</translation>
        </message>
        <message>
            <source>Event {row} of the log was changed.</source>
            <translation>Dòng {row} của nhật ký đã bị sửa.</translation>
        </message>
        <message>
            <source>Fields of the Word file that fetch something or run something show their last words only.</source>
            <translation>Trường nào trong tệp Word lấy dữ liệu từ ngoài hoặc chạy lệnh thì chỉ còn giữ chữ đang hiện.</translation>
        </message>
        <message>
            <source>Fill in the {field}; this kind of article needs it.</source>
            <translation>Hãy điền mục {field}; loại bài này cần có.</translation>
        </message>
        <message>
            <source>Flesch reading ease {ease}, about {grade} years of schooling; 60 to 70 is plain English.</source>
            <translation>Độ dễ đọc Flesch là {ease}, tương đương khoảng {grade} năm học; từ 60 đến 70 là tiếng Anh giản dị.</translation>
        </message>
        <message>
            <source>Fonts from before Unicode (.Vn…, VNI-…) show no Vietnamese today; Times New Roman takes their place.</source>
            <translation>Phông thời trước Unicode (.Vn…, VNI-…) không hiện được chữ Việt ngày nay; Times New Roman được dùng thay.</translation>
        </message>
        <message>
            <source>Formulas turned into plain letters: {count}.</source>
            <translation>{count} công thức giờ chỉ còn là chữ.</translation>
        </message>
        <message>
            <source>Give the link “{words}” an address; it leads nowhere.</source>
            <translation>Hãy cho liên kết “{words}” một địa chỉ; nó chưa dẫn đến đâu.</translation>
        </message>
        <message>
            <source>Half of the sentences have up to {median} words, nine in ten up to {p90}; these readers follow {most}.</source>
            <translation>Một nửa số câu dài không quá {median} chữ, chín phần mười số câu không quá {p90} chữ; bạn đọc này theo kịp câu {most} chữ.</translation>
        </message>
        <message>
            <source>Here are thousands of letters without a blank. They stand in lines of their own, so that one can go on writing; no letter is lost.</source>
            <translation>Ở đây có hàng nghìn chữ cái liền nhau, không có dấu cách. Chúng được ngắt thành nhiều dòng để có thể viết tiếp; không mất chữ nào.</translation>
        </message>
        <message>
            <source>Hidden text was left out (places: {count}).</source>
            <translation>Đã bỏ chữ ẩn ({count} chỗ).</translation>
        </message>
        <message>
            <source>Keep the {most} best keywords; there are {count} now.</source>
            <translation>Hãy giữ {most} từ khóa đắt nhất; hiện có {count}.</translation>
        </message>
        <message>
            <source>Keywords: {count} of at most {most}.</source>
            <translation>Từ khóa: {count}, nhiều nhất là {most}.</translation>
        </message>
        <message>
            <source>Late work of {who} was kept as a proposal.</source>
            <translation>Phần việc về muộn của {who} được giữ thành đề xuất sửa.</translation>
        </message>
        <message>
            <source>Let the link say where it leads, for example “the budget for 2026”; “{words}” does not.</source>
            <translation>Hãy để liên kết nói rõ nó dẫn đến đâu, ví dụ “dự toán năm 2026”; “{words}” chưa nói được.</translation>
        </message>
        <message>
            <source>Letters of the name are lost in this file. Choose another way of reading its letters.</source>
            <translation>Tên bị mất chữ trong tệp này. Hãy chọn bảng mã khác để đọc tệp.</translation>
        </message>
        <message>
            <source>Links of the Word file to other files and addresses were left out.</source>
            <translation>Đã bỏ các liên kết từ tệp Word ra tệp và địa chỉ bên ngoài.</translation>
        </message>
        <message>
            <source>Look whether the text says enough: it has {count} words, {least} are usual.</source>
            <translation>Hãy xem bài đã nói đủ chưa: bài có {count} chữ, thường cần {least}.</translation>
        </message>
        <message>
            <source>Looking for this pattern takes too long, so the search was stopped; nothing was changed. Make the pattern simpler: repeats within repeats, as in (a+)+, are often the reason.</source>
            <translation>Tìm theo mẫu này mất quá nhiều thời gian nên đã dừng; chưa có gì thay đổi. Hãy viết mẫu đơn giản hơn: lặp trong lặp, như (a+)+, thường là nguyên nhân.</translation>
        </message>
        <message>
            <source>Macros of the Word file were left out.</source>
            <translation>Đã bỏ macro trong tệp Word.</translation>
        </message>
        <message>
            <source>Make “{heading}” a heading of level {wanted}; level {level} leaves out a step.</source>
            <translation>Hãy đặt “{heading}” ở cấp đề mục {wanted}; cấp {level} bỏ qua một bậc.</translation>
        </message>
        <message>
            <source>No approval waits for a second person here; nothing was decided. Look at it again.</source>
            <translation>Ở đây không có lần duyệt nào chờ người thứ hai; chưa quyết định gì. Hãy xem lại.</translation>
        </message>
        <message>
            <source>No article has the tag “{tag}” any more; nothing was changed.</source>
            <translation>Không còn bài nào mang nhãn “{tag}”; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>No correction is drafted for this article; nothing was changed. Draft one first.</source>
            <translation>Bài này chưa có bản cải chính nào được soạn; chưa có gì thay đổi. Hãy soạn trước.</translation>
        </message>
        <message>
            <source>No desk “{name}” was made ({reason}). Choose another folder.</source>
            <translation>Chưa tạo được bàn biên tập “{name}” ({reason}). Hãy chọn thư mục khác.</translation>
        </message>
        <message>
            <source>No desk “{name}” was made, as its name is too long. Choose a shorter one.</source>
            <translation>Không lập bàn biên tập “{name}” vì tên quá dài. Hãy chọn tên ngắn hơn.</translation>
        </message>
        <message>
            <source>No desk “{name}” was made, because this folder may only be read. Choose a folder of your own.</source>
            <translation>Chưa tạo được bàn biên tập “{name}” vì thư mục này chỉ cho đọc. Hãy chọn thư mục của bạn.</translation>
        </message>
        <message>
            <source>No edition of this desk has the code {code}. Look at the last line of the file.</source>
            <translation>Bàn biên tập này không có lần phát hành nào mang mã {code}. Hãy xem lại dòng cuối của tệp.</translation>
        </message>
        <message>
            <source>No font of Copydesk has the sign “{letter}”, and an archival PDF must show every sign; nothing was written. Write it another way, or export an ordinary PDF.</source>
            <translation>Không phông chữ nào của Copydesk có ký tự “{letter}”, mà PDF lưu trữ phải hiện được mọi ký tự; chưa ghi gì cả. Hãy viết cách khác, hoặc xuất PDF thường.</translation>
        </message>
        <message>
            <source>No font of Copydesk has these signs: {letters}. An empty box stands for each on paper.</source>
            <translation>Không phông chữ nào của Copydesk có các ký tự sau: {letters}. Trên trang in, mỗi ký tự ấy là một ô trống.</translation>
        </message>
        <message>
            <source>No passphrase could be read from the file descriptor {number} ({reason}), so nothing was done.</source>
            <translation>Không đọc được mật khẩu từ bộ mô tả tệp {number} ({reason}), nên chưa làm gì cả.</translation>
        </message>
        <message>
            <source>No receipt of this desk is for this file: it was not exported from here, or it was changed since. Ask for the file anew.</source>
            <translation>Không có biên nhận nào của bàn biên tập này ứng với tệp này: tệp không được xuất từ đây, hoặc đã bị sửa sau khi xuất. Hãy xin lại tệp.</translation>
        </message>
        <message>
            <source>No step leads from where the article is now to this stage; nothing was changed. It goes on step by step.</source>
            <translation>Từ chỗ bài đang ở không có bước nào dẫn thẳng đến giai đoạn này; chưa có gì thay đổi. Bài phải đi từng bước.</translation>
        </message>
        <message>
            <source>Nobody else has this article; nothing was changed. Check it out to work on it.</source>
            <translation>Không ai khác đang giữ riêng bài này; chưa có gì thay đổi. Muốn làm thì hãy giữ riêng bài.</translation>
        </message>
        <message>
            <source>Nobody has vouched for your own key yet, so it revokes no other one; nothing was changed. Ask the chief to vouch for it, or to revoke this one.</source>
            <translation>Khóa của bạn chưa được ai xác nhận nên không thu hồi được khóa khác; chưa có gì thay đổi. Hãy nhờ trưởng bàn xác nhận khóa của bạn, hoặc nhờ trưởng bàn thu hồi khóa này.</translation>
        </message>
        <message>
            <source>Not every part of an article found a style in the Word file; ours stand in for what is missing.</source>
            <translation>Có phần của bài chưa tìm được kiểu tương ứng trong tệp Word; chỗ thiếu dùng kiểu của Copydesk.</translation>
        </message>
        <message>
            <source>Nothing in the text refers to the note “{label}”. It was left out of the file.</source>
            <translation>Trong bài không có chỗ nào dẫn đến cước chú “{label}”. Cước chú này không đưa vào tệp.</translation>
        </message>
        <message>
            <source>Nothing is different from what was published, so nothing was kept. Change the text first.</source>
            <translation>Chưa có gì khác với bản đã phát hành nên chưa lưu gì. Hãy sửa bài trước.</translation>
        </message>
        <message>
            <source>Nothing is open in the article, so the working copy has no proposals and no comments.</source>
            <translation>Bài không còn đề xuất sửa hay nhận xét nào đang mở, nên bản làm việc không có gì kèm theo.</translation>
        </message>
        <message>
            <source>Nothing stands in the way: you may approve it without a reason. Nothing was changed yet.</source>
            <translation>Không có gì cản trở: bạn có thể duyệt mà không cần lý do. Chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>Nothing was approved here yet, so nothing can be compared. Look at the article again.</source>
            <translation>Bài này chưa được duyệt lần nào nên chưa có gì để so sánh. Hãy xem lại bài.</translation>
        </message>
        <message>
            <source>Of the words on the pages of the Word file nothing is kept: no paragraph of them says {text}, which is where the article would go. Header, footer and styles are kept.</source>
            <translation>Chữ trên trang của tệp Word không được giữ: không đoạn nào ghi {text} để chỉ chỗ đặt bài. Đầu trang, chân trang và các kiểu vẫn được giữ.</translation>
        </message>
        <message>
            <source>On {day} the clocks show {wanted} twice; the first time is meant.</source>
            <translation>Ngày {day} đồng hồ chỉ {wanted} hai lần; ở đây lấy lần đầu.</translation>
        </message>
        <message>
            <source>One of the two was merged already. Nothing was changed; look at the list again.</source>
            <translation>Một trong hai mục đã được gộp từ trước. Chưa có gì thay đổi; hãy xem lại danh sách.</translation>
        </message>
        <message>
            <source>Only a Word document takes comments and proposals; nothing was written. Write it as docx.</source>
            <translation>Chỉ tài liệu Word mới chứa được nhận xét và đề xuất; chưa ghi gì cả. Hãy xuất dạng docx.</translation>
        </message>
        <message>
            <source>Only a desk chief changes the tags of the whole desk; nothing was changed. Ask the chief.</source>
            <translation>Chỉ trưởng bàn mới sửa nhãn của cả bàn biên tập; chưa có gì thay đổi. Hãy hỏi trưởng bàn.</translation>
        </message>
        <message>
            <source>Only a desk chief may do this; nothing was changed. Ask the chief.</source>
            <translation>Việc này chỉ trưởng bàn được làm; chưa có gì thay đổi. Hãy nhờ trưởng bàn.</translation>
        </message>
        <message>
            <source>Only a desk chief may lift an embargo; nothing was changed. Ask the chief.</source>
            <translation>Chỉ trưởng bàn mới cho đăng trước giờ đã hẹn được; chưa có gì thay đổi. Hãy hỏi trưởng bàn.</translation>
        </message>
        <message>
            <source>Only a desk chief or an administrator may take away somebody's passphrase; nothing was changed. Ask one of them.</source>
            <translation>Chỉ trưởng bàn hoặc quản trị viên mới bỏ được mật khẩu của người khác; chưa có gì thay đổi. Hãy nhờ một trong hai người.</translation>
        </message>
        <message>
            <source>Only a desk chief or an administrator revokes another person's key; nothing was changed. Ask one of them.</source>
            <translation>Chỉ trưởng bàn hoặc quản trị viên mới thu hồi khóa của người khác; chưa có gì thay đổi. Hãy nhờ một trong hai người đó.</translation>
        </message>
        <message>
            <source>Only a desk chief or an administrator says who may do what; nothing was changed. Ask one of them.</source>
            <translation>Chỉ trưởng bàn hoặc quản trị viên quyết định ai được làm gì; chưa có gì thay đổi. Hãy nhờ một trong hai người.</translation>
        </message>
        <message>
            <source>Only a desk chief takes an article over; nothing was changed. Ask the chief.</source>
            <translation>Chỉ trưởng bàn mới lấy bài về từ tay người đang giữ; chưa có gì thay đổi. Hãy nhờ trưởng bàn.</translation>
        </message>
        <message>
            <source>Only a desk chief whose own key counts vouches for another; nothing was changed. Ask the chief.</source>
            <translation>Chỉ trưởng bàn có khóa còn hiệu lực mới xác nhận khóa của người khác; chưa có gì thay đổi. Hãy nhờ trưởng bàn.</translation>
        </message>
        <message>
            <source>Only a due date and a planned publication are moved in the calendar; nothing was changed. An embargo is changed in the details of its article.</source>
            <translation>Trên lịch chỉ dời được hạn nộp và giờ dự kiến phát hành; chưa có gì thay đổi. Giờ được đăng thì sửa ở các mục của bài.</translation>
        </message>
        <message>
            <source>Only an editor or a desk chief hands work on, so nobody was retired and nothing was changed. Ask one of them.</source>
            <translation>Chỉ biên tập viên hoặc trưởng bàn mới giao lại việc, nên chưa ai được cho nghỉ và chưa có gì thay đổi. Hãy nhờ một trong hai người.</translation>
        </message>
        <message>
            <source>Only an editor or the desk chief hands out work; nothing was changed. Ask one of them.</source>
            <translation>Chỉ biên tập viên hoặc trưởng bàn mới giao việc; chưa có gì thay đổi. Hãy nhờ một trong những người đó.</translation>
        </message>
        <message>
            <source>Only the person who was asked can decline; nothing was changed. Take the assignment back instead.</source>
            <translation>Chỉ người được giao mới từ chối được; chưa có gì thay đổi. Hãy rút lại phân công.</translation>
        </message>
        <message>
            <source>Only who made a proposal takes it back; nothing was changed. You can refuse it instead.</source>
            <translation>Chỉ người đề xuất mới rút lại đề xuất của mình; chưa có gì thay đổi. Bạn có thể không lấy đề xuất này.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Mật khẩu</translation>
        </message>
        <message>
            <source>Passphrase (at least {count} characters)</source>
            <translation>Mật khẩu (ít nhất {count} ký tự)</translation>
        </message>
        <message>
            <source>Plain text has no bold, no italics and no other languages. The words were kept.</source>
            <translation>Văn bản thuần không có chữ đậm, chữ nghiêng hay đánh dấu ngôn ngữ. Lời văn vẫn giữ đủ.</translation>
        </message>
        <message>
            <source>Plain text holds no pictures. Their captions and credits stand in their places.</source>
            <translation>Văn bản thuần không chứa ảnh. Chú thích và nguồn ảnh được ghi thay vào chỗ đó.</translation>
        </message>
        <message>
            <source>Prompts of the template still stand in the article, and so in the file.</source>
            <translation>Lời nhắc của mẫu bài vẫn còn trong bài, nên cũng có trong tệp.</translation>
        </message>
        <message>
            <source>Proposed changes are still undecided: {count}.</source>
            <translation>Còn đề xuất sửa chưa quyết định: {count}.</translation>
        </message>
        <message>
            <source>Put the mark [^{label}] where the note “{label}” belongs, or delete the note; no words refer to it.</source>
            <translation>Hãy đặt dấu [^{label}] vào chỗ cần cước chú “{label}”, hoặc xóa cước chú; chưa có chỗ nào dẫn đến nó.</translation>
        </message>
        <message>
            <source>Readers are told what is right now, so nothing was kept. Write that sentence first.</source>
            <translation>Bạn đọc cần được biết điều đúng là gì, nên chưa lưu gì. Hãy viết câu đó trước.</translation>
        </message>
        <message>
            <source>Receipt {row} was changed, or its signature is broken.</source>
            <translation>Biên nhận {row} đã bị sửa, hoặc chữ ký của nó không đúng.</translation>
        </message>
        <message>
            <source>Revision {number} of this article was damaged on the disk and is not shown as if it were right. Nothing was changed; open an earlier revision, or the newest backup.</source>
            <translation>Bản lưu {number} của bài này đã hỏng trên ổ đĩa nên không hiện ra như thể còn đúng. Chưa có gì thay đổi; hãy mở bản lưu trước đó hoặc bản sao lưu mới nhất.</translation>
        </message>
        <message>
            <source>Revisions that nothing refers to, thinned out: {count}.</source>
            <translation>Đã lược bớt {count} bản lưu không nơi nào dẫn tới.</translation>
        </message>
        <message>
            <source>Row {row} of “{table}” holds a value of a kind that no desk keeps there: it was changed from outside.</source>
            <translation>Dòng {row} trong “{table}” chứa một giá trị sai loại, không bàn nào lưu như vậy: dòng này đã bị sửa từ bên ngoài.</translation>
        </message>
        <message>
            <source>Row {row} of “{table}” names another one that is not there: one of the two was changed or removed.</source>
            <translation>Dòng {row} trong “{table}” trỏ tới một dòng không còn nữa: một trong hai dòng đã bị sửa hoặc bị gỡ.</translation>
        </message>
        <message>
            <source>Say more in “{part}”: it has {count} words, and {least} are the least that readers need.</source>
            <translation>Hãy viết thêm ở “{part}”: mới có {count} chữ, người đọc cần ít nhất {least}.</translation>
        </message>
        <message>
            <source>Say who made the picture “{picture}”; it has no credit.</source>
            <translation>Hãy ghi ai chụp hay vẽ ảnh “{picture}”; ảnh chưa có nguồn.</translation>
        </message>
        <message>
            <source>Shorten the text to {most} words; it has {count}, more than these readers have time for.</source>
            <translation>Hãy rút bài còn {most} chữ; bài có {count} chữ, quá thời gian của người đọc.</translation>
        </message>
        <message>
            <source>Shorten the {field} to {most} characters; it has {count} now.</source>
            <translation>Hãy rút mục {field} còn {most} ký tự; hiện có {count}.</translation>
        </message>
        <message>
            <source>Shorten “{part}” to {most} words; it has {count} now.</source>
            <translation>Hãy rút “{part}” còn {most} chữ; hiện có {count}.</translation>
        </message>
        <message>
            <source>Somebody else of this name is there already; the contact tells the two apart.</source>
            <translation>Đã có người khác trùng tên; phân biệt hai người bằng phần liên hệ.</translation>
        </message>
        <message>
            <source>Somebody else took this step; nothing was changed. Ask them to take it back.</source>
            <translation>Bước này do người khác làm; chưa có gì thay đổi. Hãy nhờ người đó hoàn tác.</translation>
        </message>
        <message>
            <source>Somebody has opened this article since it was handed in, so it was not taken back; nothing was changed. Ask the editor to send it back.</source>
            <translation>Đã có người mở bài này sau khi nộp nên không rút lại được; chưa có gì thay đổi. Hãy nhờ biên tập viên trả lại bài.</translation>
        </message>
        <message>
            <source>Something in the text ({kind}) is not known to this format. Its words were written as plain text.</source>
            <translation>Trong bài có một phần ({kind}) mà định dạng này không có. Chữ của phần ấy vẫn được ghi, không kèm định dạng.</translation>
        </message>
        <message>
            <source>Something should be put right before this goes out; nothing was changed. {first} (in all: {count}) Put it right, or say why it goes out as it is.</source>
            <translation>Còn điều nên sửa trước khi phát hành; chưa có gì thay đổi. {first} (tất cả: {count}) Hãy sửa, hoặc nói vì sao vẫn phát hành như vậy.</translation>
        </message>
        <message>
            <source>Sources of this article still open: {count}, so it was not approved. Confirm or attribute them, or say in the note why it goes out without.</source>
            <translation>Bài này còn {count} nguồn để ngỏ nên chưa được duyệt. Hãy xác minh hoặc ghi là dẫn theo nguồn, hoặc nói lý do trong ghi chú.</translation>
        </message>
        <message>
            <source>Sources off the record that stayed on the desk: {count}.</source>
            <translation>Số nguồn tin không công khai ở lại trên bàn: {count}.</translation>
        </message>
        <message>
            <source>Templates, audiences and house styles came with a newer program.</source>
            <translation>Mẫu bài, đối tượng và khuôn trình bày được cập nhật theo bản chương trình mới.</translation>
        </message>
        <message>
            <source>Text that the Word file brings in from other files was left out.</source>
            <translation>Đã bỏ phần chữ mà tệp Word lấy từ tệp khác.</translation>
        </message>
        <message>
            <source>The Word file has fields that nobody fills; they stay as they are written: {names}.</source>
            <translation>Tệp Word có trường không ai điền; các trường ấy giữ nguyên như đã viết: {names}.</translation>
        </message>
        <message>
            <source>The Word file has no styles of its own; ours are taken on its page.</source>
            <translation>Tệp Word không có kiểu nào; kiểu của Copydesk được dùng trên khổ giấy của tệp.</translation>
        </message>
        <message>
            <source>The Word file “{name}” of this house style is not on this desk, so nothing was kept. Take it in anew.</source>
            <translation>Tệp Word “{name}” của khuôn trình bày này không có trên bàn biên tập, nên chưa giữ gì cả. Hãy lấy tệp vào lại.</translation>
        </message>
        <message>
            <source>The act {row} about a signing key counts for nothing: whoever signed it had no right to it at that time.</source>
            <translation>Việc {row} về một khóa ký không có giá trị: lúc ấy người ký không có quyền làm việc đó.</translation>
        </message>
        <message>
            <source>The act {row} about a signing key does not hold: its words, signature or event are wrong.</source>
            <translation>Bản ghi {row} về khóa ký không có giá trị: nội dung, chữ ký hoặc dòng nhật ký của nó không đúng.</translation>
        </message>
        <message>
            <source>The article has changed since this correction was drafted, so nothing was published. Draft it anew.</source>
            <translation>Bài đã thay đổi từ khi soạn bản cải chính này nên chưa phát hành gì. Hãy soạn lại.</translation>
        </message>
        <message>
            <source>The article has changed since you looked, so nothing was brought back. Compare again.</source>
            <translation>Bài đã thay đổi từ lúc bạn xem nên chưa lấy lại gì. Hãy so sánh lại.</translation>
        </message>
        <message>
            <source>The article has changed since you looked, so nothing was decided. Look at it again.</source>
            <translation>Bài đã thay đổi từ lúc bạn xem nên chưa quyết định gì. Hãy xem lại.</translation>
        </message>
        <message>
            <source>The article has gone on since then, so this step was not taken back; nothing was changed. Look at where it is now.</source>
            <translation>Từ đó đến nay bài đã đi tiếp nên không hoàn tác được bước này; chưa có gì thay đổi. Hãy xem bài đang ở đâu.</translation>
        </message>
        <message>
            <source>The article has moved on since, so this step no longer fits; nothing was changed. Look again.</source>
            <translation>Bài đã sang bước khác nên bước này không còn hợp; chưa có gì thay đổi. Hãy xem lại.</translation>
        </message>
        <message>
            <source>The article has no sources that readers may see, so there is no box of them.</source>
            <translation>Bài không có nguồn tin nào được nêu với bạn đọc, nên cuối bài không có khung nguồn tin.</translation>
        </message>
        <message>
            <source>The article is in this stage already; nothing was changed.</source>
            <translation>Bài đã ở giai đoạn này rồi; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>The article is not ready for this step; nothing was changed. {first} (in all: {count})</source>
            <translation>Bài chưa sẵn sàng cho bước này; chưa có gì thay đổi. {first} (tất cả: {count})</translation>
        </message>
        <message>
            <source>The article is under embargo until {day} {time}. Tell whoever gets the file before then.</source>
            <translation>Bài chưa được đăng trước {time} ngày {day}. Hãy báo cho người nhận tệp trước giờ đó.</translation>
        </message>
        <message>
            <source>The article or a proposal has gone on since then, so nothing was taken back; nothing was changed. What stood there before is in the history.</source>
            <translation>Bài hoặc một đề xuất đã được sửa tiếp từ lúc đó nên không hoàn tác được; chưa có gì thay đổi. Chữ cũ vẫn còn trong lịch sử.</translation>
        </message>
        <message>
            <source>The article or a proposal has gone on since then, so the choice was not taken back; nothing was changed. What stood there before is in the history.</source>
            <translation>Bài hoặc một đề xuất đã được sửa tiếp từ lúc đó nên không hoàn tác việc chọn; chưa có gì thay đổi. Chữ cũ vẫn còn trong lịch sử.</translation>
        </message>
        <message>
            <source>The article or this proposal has changed since you looked, so nothing was decided. Look at it again.</source>
            <translation>Bài hoặc đề xuất này đã thay đổi từ lúc bạn xem nên chưa quyết định gì. Hãy xem lại.</translation>
        </message>
        <message>
            <source>The backup “{name}” could not be read ({reason}); nothing was changed. Choose another, or connect its disk.</source>
            <translation>Không đọc được bản sao lưu “{name}” ({reason}); chưa có gì thay đổi. Hãy chọn bản khác, hoặc cắm ổ đĩa chứa nó.</translation>
        </message>
        <message>
            <source>The backup “{name}” could not be written ({reason}); the desk itself is safe. Choose another folder.</source>
            <translation>Không ghi được bản sao lưu “{name}” ({reason}); bàn biên tập vẫn an toàn. Hãy chọn thư mục khác.</translation>
        </message>
        <message>
            <source>The backup “{name}” is gone or empty, so it was not put into the second folder. The desk itself is safe; make a backup now.</source>
            <translation>Bản sao lưu “{name}” không còn hoặc rỗng, nên chưa được chép sang thư mục thứ hai. Bàn biên tập vẫn an toàn; hãy sao lưu ngay một bản mới.</translation>
        </message>
        <message>
            <source>The backup “{name}” is no longer there; nothing was changed. Choose another.</source>
            <translation>Bản sao lưu “{name}” không còn ở đó; chưa có gì thay đổi. Hãy chọn bản khác.</translation>
        </message>
        <message>
            <source>The card is cut off: its end is missing. Save the cards again and take that file.</source>
            <translation>Danh thiếp bị cụt, thiếu phần cuối. Hãy lưu lại các danh thiếp rồi lấy tệp mới.</translation>
        </message>
        <message>
            <source>The card is not of a person, but of a group, an office or a place.</source>
            <translation>Danh thiếp này không phải của một người mà của một nhóm, cơ quan hoặc địa điểm.</translation>
        </message>
        <message>
            <source>The checklist is not done, so the article was not approved: “{first}” (in all: {count}). Tick what has been checked, and approve it then.</source>
            <translation>Danh mục kiểm tra chưa xong nên bài chưa được duyệt: “{first}” (tổng cộng: {count}). Hãy đánh dấu những điểm đã kiểm tra rồi duyệt.</translation>
        </message>
        <message>
            <source>The clocks skip {wanted} on {day}, so it is due at {shown}.</source>
            <translation>Ngày {day} đồng hồ nhảy qua {wanted} nên hạn là {shown}.</translation>
        </message>
        <message>
            <source>The contact is longer than {most} characters.</source>
            <translation>Phần liên hệ dài hơn {most} ký tự.</translation>
        </message>
        <message>
            <source>The content is no longer the one that was approved, so it was not published. Have it approved again.</source>
            <translation>Nội dung không còn đúng bản đã duyệt nên chưa phát hành. Hãy đưa duyệt lại.</translation>
        </message>
        <message>
            <source>The content is no longer the one that was approved, so this step was not taken back; nothing was changed. Have it approved again.</source>
            <translation>Nội dung không còn là bản đã duyệt nên bước này không được hoàn tác; chưa có gì thay đổi. Hãy cho duyệt lại.</translation>
        </message>
        <message>
            <source>The content of revision {row} is not what the log says of it.</source>
            <translation>Nội dung bản lưu {row} không khớp với nhật ký.</translation>
        </message>
        <message>
            <source>The desk is at “{path}”.</source>
            <translation>Bàn biên tập ở “{path}”.</translation>
        </message>
        <message>
            <source>The desk is at “{path}”. Articles: {articles}, changed: {changed}.</source>
            <translation>Bàn biên tập ở “{path}”. Số bài: {articles}, có thay đổi: {changed}.</translation>
        </message>
        <message>
            <source>The desk is at “{path}”. To open it: {command}</source>
            <translation>Bàn biên tập ở “{path}”. Để mở: {command}</translation>
        </message>
        <message>
            <source>The desk was opened again after a program had ended without closing it.</source>
            <translation>Bàn biên tập được mở lại sau khi chương trình tắt mà chưa đóng.</translation>
        </message>
        <message>
            <source>The desk's log does not fit together at event {number}: someone or something changed it outside Copydesk. The articles are untouched; keep this file and compare it with a backup.</source>
            <translation>Nhật ký của bàn biên tập không khớp ở dòng {number}: đã có người hoặc chương trình sửa nhật ký từ bên ngoài Copydesk. Các bài còn nguyên; hãy giữ tệp này và đối chiếu với một bản sao lưu.</translation>
        </message>
        <message>
            <source>The desk's root key is {row}, and not the one that was expected.</source>
            <translation>Khóa gốc của bàn biên tập là {row}, không phải khóa đã nêu.</translation>
        </message>
        <message>
            <source>The disk did not answer while “{name}” was used; everything saved before is kept. Check the disk or its cable, then open the desk again.</source>
            <translation>Ổ đĩa không phản hồi khi đang dùng “{name}”; mọi thứ đã lưu vẫn còn. Hãy kiểm tra ổ đĩa hoặc dây cắm rồi mở lại bàn biên tập.</translation>
        </message>
        <message>
            <source>The disk is full, so no backup “{name}” was made; the desk itself is safe. Free some space, or choose another disk.</source>
            <translation>Ổ đĩa đã đầy nên chưa tạo được bản sao lưu “{name}”; bàn biên tập vẫn an toàn. Hãy dọn bớt chỗ hoặc chọn ổ đĩa khác.</translation>
        </message>
        <message>
            <source>The disk is full, so “{name}” could not be saved; everything saved before is safe. Free some space and go on writing.</source>
            <translation>Ổ đĩa đã đầy nên chưa lưu được “{name}”; mọi thứ lưu trước đó vẫn an toàn. Hãy dọn bớt chỗ rồi viết tiếp.</translation>
        </message>
        <message>
            <source>The disk is full, so “{name}” is only read. Free some space and open it again.</source>
            <translation>Ổ đĩa đã đầy nên “{name}” chỉ mở để đọc. Hãy dọn bớt chỗ rồi mở lại.</translation>
        </message>
        <message>
            <source>The disk is full, so “{name}” was not written and nothing of it is left; the desk is safe. Free some space, or choose another disk.</source>
            <translation>Ổ đĩa đã đầy nên “{name}” chưa được ghi, cũng không để lại gì; bàn biên tập vẫn an toàn. Hãy dọn bớt chỗ, hoặc chọn ổ đĩa khác.</translation>
        </message>
        <message>
            <source>The disk is full, so “{name}” was not written; what was there before is untouched. Free some space, or choose another disk.</source>
            <translation>Ổ đĩa đã đầy nên chưa ghi được “{name}”; những gì có trước đó vẫn nguyên. Hãy dọn bớt chỗ hoặc chọn ổ đĩa khác.</translation>
        </message>
        <message>
            <source>The disk with the second folder “{folder}” is full, so the newest backup lies only beside the desk. Free some space there, or choose another folder.</source>
            <translation>Ổ đĩa chứa thư mục thứ hai “{folder}” đã đầy nên bản sao lưu mới nhất chỉ nằm cạnh bàn biên tập. Hãy dọn bớt chỗ ở đó, hoặc chọn thư mục khác.</translation>
        </message>
        <message>
            <source>The drafted correction was damaged on the disk and is not shown as if it were right. The published text is untouched; draft the correction anew.</source>
            <translation>Bản cải chính đang soạn đã hỏng trên ổ đĩa nên không hiện ra như thể còn đúng. Bài đã phát hành vẫn nguyên; hãy soạn lại bản cải chính.</translation>
        </message>
        <message>
            <source>The fields of this article were damaged on the disk and are not shown as if they were right. Nothing was changed; open an earlier revision, or the newest backup.</source>
            <translation>Các mục của bài này đã bị hỏng trên ổ đĩa nên không hiện ra như thể còn đúng. Chưa có gì thay đổi; hãy mở bản lưu trước đó, hoặc bản sao lưu mới nhất.</translation>
        </message>
        <message>
            <source>The file of your signing key cannot be read ({reason}); nothing was changed. See whether the disk is there and the file is yours, or put it back from a copy.</source>
            <translation>Không đọc được tệp khóa ký của bạn ({reason}); chưa có gì thay đổi. Hãy xem ổ đĩa có còn đó và tệp có phải của bạn không, hoặc chép lại tệp từ một bản sao.</translation>
        </message>
        <message>
            <source>The file of your signing key is damaged, so no passphrase opens it; nothing was changed. Put it back from a copy, or have the key revoked and enrol a new one.</source>
            <translation>Tệp khóa ký của bạn bị hỏng nên không mật khẩu nào mở được; chưa có gì thay đổi. Hãy chép lại tệp từ một bản sao, hoặc nhờ thu hồi khóa rồi đăng ký khóa mới.</translation>
        </message>
        <message>
            <source>The folder is at “{path}”.</source>
            <translation>Thư mục ở “{path}”.</translation>
        </message>
        <message>
            <source>The folder “{folder}” is not there, so no desk was made. Choose another folder.</source>
            <translation>Không có thư mục “{folder}” nên chưa tạo bàn biên tập. Hãy chọn thư mục khác.</translation>
        </message>
        <message>
            <source>The folder “{folder}” is not there, so the desk could not be opened. If it is on another disk, connect it.</source>
            <translation>Không có thư mục “{folder}” nên không mở được bàn biên tập. Nếu thư mục ở ổ đĩa khác, hãy cắm ổ đĩa vào.</translation>
        </message>
        <message>
            <source>The folder “{name}” could not be written ({reason}); the desk is safe and nothing is left of it. Choose another place.</source>
            <translation>Không ghi được thư mục “{name}” ({reason}); bàn biên tập vẫn an toàn và không để lại gì. Hãy chọn chỗ khác.</translation>
        </message>
        <message>
            <source>The folder “{name}” for backups could not be made ({reason}); the desk itself is safe. Make room beside the desk, or move the desk to a folder that you may write to.</source>
            <translation>Không tạo được thư mục sao lưu “{name}” ({reason}); bàn biên tập vẫn an toàn. Hãy dọn chỗ cạnh bàn biên tập, hoặc chuyển nó sang thư mục bạn được ghi.</translation>
        </message>
        <message>
            <source>The guard “{part}” was taken out of this desk, so it is only read. Work on the newest backup, and ask who changed this file.</source>
            <translation>Phần bảo vệ “{part}” của bàn biên tập này đã bị gỡ nên chỉ mở để đọc. Hãy làm việc trên bản sao lưu mới nhất và hỏi xem ai đã sửa tệp.</translation>
        </message>
        <message>
            <source>The head asks for the {kind} “{key}”, which there is not in this language. Choose one of these: {known}.</source>
            <translation>Phần đầu ghi {kind} “{key}”, nhưng ngôn ngữ này không có. Hãy chọn một trong số: {known}.</translation>
        </message>
        <message>
            <source>The head of the text has “{key}”, which an article has no place for. It was left out.</source>
            <translation>Phần đầu của bài có “{key}”, mục mà bài không có chỗ chứa. Mục này đã bị bỏ qua.</translation>
        </message>
        <message>
            <source>The head of this text cannot be read: see line {line}. Nothing was changed. Write one “name: value” on each line between the two “---”.</source>
            <translation>Không đọc được phần đầu của bài: xem dòng {line}. Chưa có gì thay đổi. Hãy viết mỗi dòng một cặp “tên: giá trị” giữa hai dòng “---”.</translation>
        </message>
        <message>
            <source>The head of this text is longer than {most} characters. Nothing was changed. Close the head with a line “---” before the text begins.</source>
            <translation>Phần đầu của bài dài quá {most} ký tự. Chưa có gì thay đổi. Hãy kết thúc phần đầu bằng một dòng “---” trước khi vào bài.</translation>
        </message>
        <message>
            <source>The headers and footers of the pages were left out; the house style has its own.</source>
            <translation>Đã bỏ đầu trang và chân trang; khuôn trình bày đã có sẵn phần này.</translation>
        </message>
        <message>
            <source>The key on this machine is not the one that you enrolled on this desk; nothing was changed. Work on the machine where you enrolled it, or have it revoked and enrol a new one.</source>
            <translation>Khóa trên máy này không phải khóa bạn đã đăng ký với bàn biên tập; chưa có gì thay đổi. Hãy làm trên máy đã đăng ký, hoặc nhờ thu hồi khóa cũ rồi đăng ký khóa mới.</translation>
        </message>
        <message>
            <source>The last day away is before the first one; nothing was changed. Exchange the two.</source>
            <translation>Ngày nghỉ cuối cùng lại trước ngày đầu tiên; chưa có gì thay đổi. Hãy đổi chỗ hai ngày.</translation>
        </message>
        <message>
            <source>The link of a source begins with https:// or http://; nothing was kept. Copy it again.</source>
            <translation>Đường dẫn của nguồn phải bắt đầu bằng https:// hoặc http://; chưa có gì được lưu. Hãy chép lại.</translation>
        </message>
        <message>
            <source>The link to “{href}” was written as plain text. Only web and mail addresses are kept as links.</source>
            <translation>Liên kết đến “{href}” chỉ còn là chữ. Chỉ địa chỉ web và thư điện tử mới giữ được làm liên kết.</translation>
        </message>
        <message>
            <source>The link “{words}” has an address that no reader can open: “{address}”. Write it in full, beginning with https:// or mailto:.</source>
            <translation>Liên kết “{words}” có địa chỉ mà không bạn đọc nào mở được: “{address}”. Hãy viết đủ, bắt đầu bằng https:// hoặc mailto:.</translation>
        </message>
        <message>
            <source>The link “{words}” leads to a heading that is not in this text. Choose the heading anew.</source>
            <translation>Liên kết “{words}” dẫn tới một đề mục không có trong bài. Hãy chọn lại đề mục.</translation>
        </message>
        <message>
            <source>The log has no event {row}, which was printed on a receipt: the file was put back to an older state, or rewritten.</source>
            <translation>Nhật ký không có dòng {row} đã in trên biên nhận: tệp đã bị trả về trạng thái cũ, hoặc bị viết lại.</translation>
        </message>
        <message>
            <source>The log knows nothing of approval {row}.</source>
            <translation>Nhật ký không có gì về lần duyệt {row}.</translation>
        </message>
        <message>
            <source>The log knows nothing of edition {row}.</source>
            <translation>Nhật ký không hề ghi lần phát hành {row}.</translation>
        </message>
        <message>
            <source>The log knows nothing of receipt {row}.</source>
            <translation>Nhật ký không có gì về biên nhận {row}.</translation>
        </message>
        <message>
            <source>The log tells of an approval of article {row} that is no longer there.</source>
            <translation>Nhật ký có ghi một lần duyệt bài {row} mà nay không còn.</translation>
        </message>
        <message>
            <source>The name is longer than {most} characters.</source>
            <translation>Tên dài hơn {most} ký tự.</translation>
        </message>
        <message>
            <source>The name of a desk ends in “.desk”, so “{name}” was not made. Choose such a name.</source>
            <translation>Tên bàn biên tập phải kết thúc bằng “.desk”, nên chưa tạo “{name}”. Hãy chọn tên như thế.</translation>
        </message>
        <message>
            <source>The name of a source has at most {most} characters; nothing was kept. Put the rest into its note.</source>
            <translation>Tên nguồn dài tối đa {most} ký tự; chưa có gì được lưu. Phần còn lại hãy ghi vào ghi chú của nguồn.</translation>
        </message>
        <message>
            <source>The name of what is locked ends here in “{suffix}”, so “{name}” was not written. Choose such a name, or one without an ending.</source>
            <translation>Tên của bản có khóa ở đây phải kết thúc bằng “{suffix}”, nên chưa ghi “{name}”. Hãy đặt tên như vậy, hoặc tên không có phần đuôi.</translation>
        </message>
        <message>
            <source>The name “{name}” is too long for the files that lie beside a desk, so it was not opened; nothing was changed. Give it a shorter name.</source>
            <translation>Tên “{name}” quá dài, không còn chỗ cho các tệp nằm cạnh bàn biên tập, nên không mở được; không có gì thay đổi. Hãy đặt tên ngắn hơn.</translation>
        </message>
        <message>
            <source>The part of Copydesk that reads what comes from elsewhere could not be started ({reason}), so nothing was read and nothing was changed. Close other programs and try again.</source>
            <translation>Không khởi động được phần đọc tệp từ nơi khác của Copydesk ({reason}), nên chưa đọc gì và chưa thay đổi gì. Hãy đóng bớt chương trình khác rồi thử lại.</translation>
        </message>
        <message>
            <source>The passphrase could not be tried, as {memory} MB of memory are needed for it and were not free; nothing was changed. Close other programs, and try again.</source>
            <translation>Chưa thử được mật khẩu, vì cần {memory} MB bộ nhớ mà máy không còn đủ; chưa có gì thay đổi. Hãy đóng bớt chương trình khác rồi thử lại.</translation>
        </message>
        <message>
            <source>The picture {row} is not the one that was stored.</source>
            <translation>Ảnh {row} không còn là ảnh đã lưu.</translation>
        </message>
        <message>
            <source>The picture “{name}” breaks off before its end, so a part of it is missing. Save it anew in a picture program and add it again.</source>
            <translation>Ảnh “{name}” bị đứt giữa chừng nên thiếu một phần. Hãy lưu lại ảnh bằng một phần mềm ảnh rồi thêm lại vào bài.</translation>
        </message>
        <message>
            <source>The picture “{name}” came along, but the text calls it in a way that was not understood. Put it into the text anew.</source>
            <translation>Ảnh “{name}” đã vào cùng bài, nhưng không nhận ra phải đặt ở chỗ nào. Hãy chèn lại ảnh vào bài.</translation>
        </message>
        <message>
            <source>The picture “{name}” cannot be read. Its description stands in its place.</source>
            <translation>Không đọc được ảnh “{name}”. Phần mô tả được đặt vào chỗ ảnh.</translation>
        </message>
        <message>
            <source>The picture “{name}” has a format that not every reader of this file can show. Its description stands in its place; save it as PNG or JPEG and add it again.</source>
            <translation>Ảnh “{name}” có định dạng mà không phải máy nào cũng hiện được. Phần mô tả được đặt vào chỗ ảnh; hãy lưu thành PNG hoặc JPEG rồi thêm lại.</translation>
        </message>
        <message>
            <source>The picture “{name}” has no description, which an archival PDF must have; nothing was written. Describe it, or mark it as decorative, and export again.</source>
            <translation>Ảnh “{name}” chưa có lời mô tả, mà PDF lưu trữ bắt buộc phải có; chưa ghi gì cả. Hãy mô tả ảnh hoặc đánh dấu là ảnh trang trí, rồi xuất lại.</translation>
        </message>
        <message>
            <source>The picture “{name}” has the colours of printing inks (CMYK), which an archival PDF does not take; nothing was written. Save it in RGB and add it again, or export an ordinary PDF.</source>
            <translation>Ảnh “{name}” dùng màu mực in (CMYK), PDF lưu trữ không nhận; chưa ghi gì cả. Hãy lưu ảnh ở hệ RGB rồi thêm lại, hoặc xuất PDF thường.</translation>
        </message>
        <message>
            <source>The picture “{name}” is not a file of the article. It was left out; save it beside the article and use its file name.</source>
            <translation>Ảnh “{name}” không phải là tệp của bài nên bị bỏ qua; hãy lưu ảnh cạnh bài và dùng tên tệp của nó.</translation>
        </message>
        <message>
            <source>The picture “{name}” is not at hand. Its description stands in its place.</source>
            <translation>Không có sẵn ảnh “{name}”. Phần mô tả được đặt vào chỗ ảnh.</translation>
        </message>
        <message>
            <source>The picture “{name}” is not beside the file, so the article has only its address. Put the picture into the article.</source>
            <translation>Không thấy ảnh “{name}” bên cạnh tệp nên trong bài chỉ có địa chỉ của ảnh. Hãy chèn ảnh vào bài.</translation>
        </message>
        <message>
            <source>The picture “{name}” lies outside the article's folder. It was left out; copy it beside the article.</source>
            <translation>Ảnh “{name}” nằm ngoài thư mục của bài nên bị bỏ qua; hãy chép ảnh vào cạnh bài.</translation>
        </message>
        <message>
            <source>The picture “{name}” of the drafted correction is gone from the desk. The published text is untouched; draft the correction anew.</source>
            <translation>Ảnh “{name}” của bản cải chính đang soạn không còn trên bàn. Bài đã phát hành vẫn nguyên; hãy soạn lại bản cải chính.</translation>
        </message>
        <message>
            <source>The picture “{name}” was changed since it was taken out, so no desk was made. Put the picture back as it was; a new one is added in Copydesk.</source>
            <translation>Ảnh “{name}” đã bị sửa sau khi mang ra nên chưa dựng bàn nào. Hãy trả ảnh về như cũ; ảnh mới thì thêm trong Copydesk.</translation>
        </message>
        <message>
            <source>The picture “{picture}” has no caption; say below it what is to be seen.</source>
            <translation>Ảnh “{picture}” chưa có chú thích; hãy ghi bên dưới ảnh là gì.</translation>
        </message>
        <message>
            <source>The picture “{picture}” is {width} pixels wide; on paper it would have {dots} dots an inch and look coarse, where {least} are needed. Take a larger one.</source>
            <translation>Ảnh “{picture}” chỉ rộng {width} điểm ảnh; in ra chỉ được {dots} điểm mỗi inch nên sẽ vỡ nét, cần {least}. Hãy dùng ảnh lớn hơn.</translation>
        </message>
        <message>
            <source>The printer takes nothing; nothing was printed. See whether it is on, or choose another one.</source>
            <translation>Máy in không nhận; chưa in gì cả. Hãy xem máy đã bật chưa, hoặc chọn máy khác.</translation>
        </message>
        <message>
            <source>The prompt “{prompt}” still stands in the article. It was left out of the file.</source>
            <translation>Lời nhắc “{prompt}” vẫn còn trong bài. Lời nhắc này không đưa vào tệp.</translation>
        </message>
        <message>
            <source>The protection of the Word file against changes was left out.</source>
            <translation>Đã bỏ khóa chống sửa của tệp Word.</translation>
        </message>
        <message>
            <source>The replacement asks for “{group}”, which the pattern does not have. Groups are counted by their opening brackets, from \1; nothing was changed.</source>
            <translation>Phần thay thế nhắc đến “{group}” mà mẫu tìm không có. Nhóm được đếm theo dấu mở ngoặc, từ \1; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>The root key of this desk is not the one that this machine knows, so it was not printed; nothing was changed. Compare it with the page that you have, and ask the chief if it differs.</source>
            <translation>Khóa gốc của bàn biên tập không phải khóa mà máy này đã biết nên không được in; không có gì thay đổi. Hãy so với bản in đang giữ, nếu khác thì hỏi trưởng bàn.</translation>
        </message>
        <message>
            <source>The row has no name.</source>
            <translation>Dòng này không có tên.</translation>
        </message>
        <message>
            <source>The rule “{rule}” takes too long and is switched off until Copydesk starts again; all other rules go on. Simplify its pattern.</source>
            <translation>Quy tắc “{rule}” chạy quá lâu nên tạm tắt đến lần mở Copydesk sau; các quy tắc khác vẫn chạy. Hãy viết mẫu của nó đơn giản hơn.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Gõ lại lần nữa</translation>
        </message>
        <message>
            <source>The second folder for backups, “{folder}”, is not there, so the newest backup lies only beside the desk. Connect its disk, or choose another folder.</source>
            <translation>Không thấy thư mục thứ hai “{folder}” nên bản sao lưu mới nhất chỉ nằm cạnh bàn biên tập. Hãy cắm ổ đĩa vào, hoặc chọn thư mục khác.</translation>
        </message>
        <message>
            <source>The second folder “{folder}” could not be written to ({reason}), so the newest backup lies only beside the desk. Check the disk, or choose another folder.</source>
            <translation>Không ghi được vào thư mục thứ hai “{folder}” ({reason}) nên bản sao lưu mới nhất chỉ nằm cạnh bàn biên tập. Hãy kiểm tra ổ đĩa, hoặc chọn thư mục khác.</translation>
        </message>
        <message>
            <source>The signature of approval {row} is broken.</source>
            <translation>Chữ ký của lần duyệt {row} không đúng.</translation>
        </message>
        <message>
            <source>The signing key could not be written to “{folder}” ({reason}); nothing was changed. Make room there.</source>
            <translation>Không ghi được khóa ký vào “{folder}” ({reason}); chưa có gì thay đổi. Hãy dọn chỗ ở đó.</translation>
        </message>
        <message>
            <source>The snippet “{name}” is longer than {most} characters, so nothing was kept. Make a template of it.</source>
            <translation>Mẫu câu “{name}” dài hơn {most} ký tự, nên chưa lưu gì. Hãy làm thành một mẫu bài.</translation>
        </message>
        <message>
            <source>The source of “{row}” is not the one that was stored.</source>
            <translation>Nội dung của “{row}” không còn đúng như khi được lưu.</translation>
        </message>
        <message>
            <source>The table of contents was left out (lines: {count}).</source>
            <translation>Đã bỏ mục lục ({count} dòng).</translation>
        </message>
        <message>
            <source>The tables of the article have more than {most} cells, which takes more memory than paper is worth, so no pages were made of it. Export it as a web page or for Word, or put the tables into a file of their own.</source>
            <translation>Các bảng trong bài có hơn {most} ô, tốn nhiều bộ nhớ hơn mức đáng để in ra giấy, nên chưa dựng trang nào. Hãy xuất bài thành trang web hoặc tệp Word, hoặc tách các bảng sang một tệp riêng.</translation>
        </message>
        <message>
            <source>The template that the Word file was attached to was left out.</source>
            <translation>Đã bỏ khuôn mẫu mà tệp Word gắn vào.</translation>
        </message>
        <message>
            <source>The text in this backup is longer than the {most} characters that one article may have, so it was not brought back; the backup is untouched. Open the whole backup as a desk of its own.</source>
            <translation>Bài trong bản sao lưu này dài hơn {most} ký tự mà một bài được phép có nên chưa lấy lại; bản sao lưu vẫn nguyên. Hãy mở cả bản sao lưu thành một bàn riêng.</translation>
        </message>
        <message>
            <source>The text of revision {row} is not the one that was stored.</source>
            <translation>Văn bản của bản lưu {row} không còn là văn bản đã lưu.</translation>
        </message>
        <message>
            <source>The words of a footnote were not in what you copied; its mark is plain words now.</source>
            <translation>Nội dung một cước chú không nằm trong phần bạn sao chép; dấu cước chú nay chỉ còn là chữ.</translation>
        </message>
        <message>
            <source>The words of {count} footnotes were not in what you copied; their marks are plain words now.</source>
            <translation>Nội dung {count} cước chú không nằm trong phần bạn sao chép; các dấu cước chú nay chỉ còn là chữ.</translation>
        </message>
        <message>
            <source>The {field} has {count} characters of at most {most}.</source>
            <translation>Phần {field} dài {count} ký tự, nhiều nhất là {most}.</translation>
        </message>
        <message>
            <source>The {field} is empty.</source>
            <translation>Chưa điền {field}.</translation>
        </message>
        <message>
            <source>The {field} is there.</source>
            <translation>Đã điền {field}.</translation>
        </message>
        <message>
            <source>The “)” at character {place} of this pattern has no “(” before it. To find the sign itself, write “\)”.</source>
            <translation>Dấu “)” ở ký tự {place} của mẫu tìm này không có “(” phía trước. Để tìm chính dấu ấy, hãy viết “\)”.</translation>
        </message>
        <message>
            <source>There are no words at this place of the text; nothing was kept. Select them again.</source>
            <translation>Chỗ này trong bài không có chữ nào; chưa có gì được lưu. Hãy chọn lại đoạn chữ.</translation>
        </message>
        <message>
            <source>There are two snippets called “{name}”, so nothing was kept. Rename one.</source>
            <translation>Có hai mẫu câu cùng tên “{name}”, nên chưa lưu gì. Hãy đổi tên một mẫu.</translation>
        </message>
        <message>
            <source>There is a search of this name already; nothing was changed. Choose another name.</source>
            <translation>Đã có một tìm kiếm mang tên này; chưa có gì thay đổi. Hãy chọn tên khác.</translation>
        </message>
        <message>
            <source>There is no article “{name}” on this desk. Did you mean “{near}”?</source>
            <translation>Bàn này không có bài “{name}”. Ý bạn là “{near}”?</translation>
        </message>
        <message>
            <source>There is no article “{name}” on this desk. Use its slug as it stands in the list.</source>
            <translation>Bàn biên tập này không có bài “{name}”. Hãy dùng mã bài như trong danh sách.</translation>
        </message>
        <message>
            <source>There is no change since an approval here; nothing was decided. Approve the article itself.</source>
            <translation>Bài này không có thay đổi nào sau lần duyệt; chưa quyết định gì. Hãy duyệt cả bài.</translation>
        </message>
        <message>
            <source>There is no desk at “{path}”; nothing was changed. To make one there: {command}</source>
            <translation>Không có bàn biên tập ở “{path}”; không có gì thay đổi. Để tạo một bàn ở đó: {command}</translation>
        </message>
        <message>
            <source>There is no desk at “{path}”; nothing was written.</source>
            <translation>Không có bàn biên tập ở “{path}”; chưa ghi gì cả.</translation>
        </message>
        <message>
            <source>There is no desk “{name}” in this folder. Choose another file, or make a new desk.</source>
            <translation>Thư mục này không có bàn biên tập “{name}”. Hãy chọn tệp khác hoặc tạo bàn mới.</translation>
        </message>
        <message>
            <source>There is no display here, so the window cannot open; nothing was changed. The command line works: {help}</source>
            <translation>Ở đây không có màn hình nên không mở được cửa sổ; chưa có gì thay đổi. Dòng lệnh vẫn dùng được: {help}</translation>
        </message>
        <message>
            <source>There is no file “{file}”; nothing was written. To take an article of a desk, name the desk with --desk.</source>
            <translation>Không có tệp “{file}”; chưa ghi gì cả. Để lấy một bài của bàn biên tập, hãy nêu bàn đó bằng --desk.</translation>
        </message>
        <message>
            <source>There is no folder “{folder}”, so nothing was written. Make it, or choose another.</source>
            <translation>Không có thư mục “{folder}” nên chưa ghi gì. Hãy tạo thư mục đó, hoặc chọn thư mục khác.</translation>
        </message>
        <message>
            <source>There is no folder “{folder}”, so “{name}” was not written. Choose another folder.</source>
            <translation>Không có thư mục “{folder}” nên chưa ghi “{name}”. Hãy chọn thư mục khác.</translation>
        </message>
        <message>
            <source>There is no house style called “{key}”. Choose one of these: {known}.</source>
            <translation>Không có khuôn trình bày nào tên là “{key}”. Hãy chọn một trong số: {known}.</translation>
        </message>
        <message>
            <source>There is no locked copy “{name}”; nothing was changed. Choose another file.</source>
            <translation>Không có bản có khóa “{name}”; chưa có gì thay đổi. Hãy chọn tệp khác.</translation>
        </message>
        <message>
            <source>There is no {day}/{month}/{year} in the calendar, so no date was set. Choose another day.</source>
            <translation>Lịch không có ngày {day}/{month}/{year} nên chưa đặt được. Hãy chọn ngày khác.</translation>
        </message>
        <message>
            <source>There is nobody to type the passphrase, so nothing was done. Give it on a file descriptor, with --passphrase-fd.</source>
            <translation>Không có ai để gõ mật khẩu, nên chưa làm gì cả. Hãy đưa nó qua một bộ mô tả tệp, bằng --passphrase-fd.</translation>
        </message>
        <message>
            <source>There is nothing left to do of this kind on an article in this stage, so nobody was asked. Send it back or reopen it first.</source>
            <translation>Bài ở bước này không còn việc loại đó để làm nên chưa giao cho ai. Hãy trả lại hoặc mở lại bài trước.</translation>
        </message>
        <message>
            <source>There is nothing to take back here; nothing was changed.</source>
            <translation>Ở đây không có gì để hoàn tác; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>These are one entry and not two. Nothing was changed; choose the other entry of this person.</source>
            <translation>Đây là một mục chứ không phải hai. Chưa có gì thay đổi; hãy chọn mục còn lại của người này.</translation>
        </message>
        <message>
            <source>These days away are longer than three years; nothing was changed. Look at the year, or retire somebody who has left.</source>
            <translation>Kỳ nghỉ này dài hơn ba năm; chưa có gì thay đổi. Hãy xem lại năm, hoặc cho nghỉ hẳn người đã rời cơ quan.</translation>
        </message>
        <message>
            <source>These days away were taken out already. Nothing was changed.</source>
            <translation>Những ngày nghỉ này đã được bỏ từ trước. Chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>This article has been published, so its text stays as it was printed. Write a correction, or copy the text into a new article.</source>
            <translation>Bài này đã phát hành nên nội dung giữ nguyên như bản in. Hãy viết cải chính, hoặc chép sang một bài mới.</translation>
        </message>
        <message>
            <source>This article is no longer on the desk. Nothing else was changed; choose one in the list.</source>
            <translation>Bài này không còn trên bàn biên tập. Không có gì khác thay đổi; hãy chọn một bài trong danh sách.</translation>
        </message>
        <message>
            <source>This article is published already; nothing was changed. Draft a correction to publish it anew.</source>
            <translation>Bài này đã phát hành rồi; chưa có gì thay đổi. Muốn phát hành lại, hãy soạn bản cải chính.</translation>
        </message>
        <message>
            <source>This article is under embargo, so it was not published; nothing was changed. Wait until then, or as desk chief lift the embargo and say why.</source>
            <translation>Bài này còn chờ giờ đăng nên chưa phát hành; chưa có gì thay đổi. Hãy đợi đến giờ; trưởng bàn có thể cho đăng trước giờ và nói vì sao.</translation>
        </message>
        <message>
            <source>This article needs the approval of a second person who is named, so the correction was not published; nothing was changed. As desk chief, say first that one person is enough.</source>
            <translation>Bài này cần thêm một người đã được chỉ định duyệt nên bản cải chính chưa phát hành; chưa có gì thay đổi. Trưởng bàn hãy cho biết trước là một người duyệt đã đủ.</translation>
        </message>
        <message>
            <source>This article was dropped, so it is kept as it is. Take it up again to go on writing.</source>
            <translation>Bài này đã bỏ nên được giữ nguyên. Muốn viết tiếp thì chọn “Làm tiếp”.</translation>
        </message>
        <message>
            <source>This assignment is no longer open: it was handed over, declined or taken back meanwhile. Nothing was changed; look again.</source>
            <translation>Phân công này không còn mở: trong lúc đó đã nộp, bị từ chối hoặc được rút lại. Chưa có gì thay đổi; hãy xem lại.</translation>
        </message>
        <message>
            <source>This collaborator has left the desk; nothing was changed. Choose somebody else.</source>
            <translation>Người này đã rời bàn biên tập; chưa có gì thay đổi. Hãy chọn người khác.</translation>
        </message>
        <message>
            <source>This collaborator is no longer on the desk. Nothing was changed; choose somebody else.</source>
            <translation>Người này không còn trên bàn biên tập. Chưa có gì thay đổi; hãy chọn người khác.</translation>
        </message>
        <message>
            <source>This comment is no longer on the desk. Nothing was changed; look at the list again.</source>
            <translation>Nhận xét này không còn trên bàn biên tập. Chưa có gì thay đổi; hãy xem lại danh sách.</translation>
        </message>
        <message>
            <source>This date was changed meanwhile, so it was not moved. The calendar shows it as it is now; move it again if you still want to.</source>
            <translation>Ngày này vừa được đổi nên chưa được dời. Lịch đang hiện ngày mới; nếu vẫn muốn, hãy dời lại.</translation>
        </message>
        <message>
            <source>This desk has no audience “{key}” in this language. Choose another one.</source>
            <translation>Bàn biên tập này không có đối tượng “{key}” trong ngôn ngữ này. Hãy chọn đối tượng khác.</translation>
        </message>
        <message>
            <source>This desk has no house style “{key}”. Choose another one.</source>
            <translation>Bàn biên tập này không có khuôn trình bày “{key}”. Hãy chọn khuôn khác.</translation>
        </message>
        <message>
            <source>This desk has no template “{key}” in this language. Choose another one.</source>
            <translation>Bàn biên tập này không có mẫu bài “{key}” trong ngôn ngữ này. Hãy chọn mẫu khác.</translation>
        </message>
        <message>
            <source>This desk holds a part that Copydesk did not make ({kind} “{part}”), so it is only read. Ask who sent it, and work on a desk of your own.</source>
            <translation>Bàn biên tập này có một phần không do Copydesk tạo ra ({kind} “{part}”) nên chỉ mở để đọc. Hãy hỏi người gửi, và làm việc trên bàn của bạn.</translation>
        </message>
        <message>
            <source>This desk was made of what could still be read of a damaged file: {articles} articles.</source>
            <translation>Bàn này được dựng từ những gì còn đọc được trong một tệp hỏng: {articles} bài.</translation>
        </message>
        <message>
            <source>This entry cannot be made a person of its own again, since others were merged after it. Nothing was changed.</source>
            <translation>Không tách mục này ra được nữa vì sau đó đã có những lần gộp khác. Chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>This holds a sign or a number that no desk can keep, so it is not on this one. Nothing was changed; look again at what was asked for.</source>
            <translation>Yêu cầu này có ký tự hoặc con số mà không bàn biên tập nào lưu được, nên ở đây không có. Chưa có gì thay đổi; hãy xem lại yêu cầu.</translation>
        </message>
        <message>
            <source>This is a copy of “{name}” that is only read; nothing was changed.</source>
            <translation>Đây là bản sao chỉ đọc của “{name}”; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>This is another person's key file, or that of another desk; nothing was changed. Take your own, or work on the machine where you enrolled your key.</source>
            <translation>Đây là tệp khóa của người khác, hoặc của bàn biên tập khác; chưa có gì thay đổi. Hãy dùng tệp của mình, hoặc làm trên máy đã đăng ký khóa.</translation>
        </message>
        <message>
            <source>This is not the fingerprint of the desk's root key; nothing was changed. Compare every character with the printed page, and ask the chief if it differs.</source>
            <translation>Đây không phải dấu vân của khóa gốc; chưa có gì thay đổi. Hãy so từng ký tự với trang đã in, và hỏi trưởng bàn nếu khác.</translation>
        </message>
        <message>
            <source>This is not the name of a language, so nothing was changed. Choose one of the list.</source>
            <translation>Đây không phải tên một ngôn ngữ nên chưa có gì thay đổi. Hãy chọn trong danh sách.</translation>
        </message>
        <message>
            <source>This is not the passphrase of {name}. You are still {me}. Type it again, or ask a desk chief to take it away if it is forgotten.</source>
            <translation>Đây không phải mật khẩu của {name}. Bạn vẫn là {me}. Hãy gõ lại, hoặc nếu quên thì nhờ trưởng bàn bỏ mật khẩu.</translation>
        </message>
        <message>
            <source>This key was revoked or replaced already; nothing was changed. Look at the list again.</source>
            <translation>Khóa này đã bị thu hồi hoặc đã được thay; chưa có gì thay đổi. Hãy xem lại danh sách.</translation>
        </message>
        <message>
            <source>This kind of file holds one article, so no bulletin was written. Choose another kind.</source>
            <translation>Loại tệp này chỉ chứa một bài nên chưa ghi bản tin. Hãy chọn loại khác.</translation>
        </message>
        <message>
            <source>This machine does not know the time zone “{zone}”, so no date was set. Choose the zone of a large city.</source>
            <translation>Máy này không biết múi giờ “{zone}” nên chưa đặt được ngày. Hãy chọn múi giờ của một thành phố lớn.</translation>
        </message>
        <message>
            <source>This machine has no keyring that is open, so your signing key needs a passphrase; nothing was changed. Type one of four or five words.</source>
            <translation>Máy này không có kho khóa đang mở nên khóa ký cần một mật khẩu; chưa có gì thay đổi. Hãy gõ bốn, năm từ.</translation>
        </message>
        <message>
            <source>This needs your signing key; nothing was changed. Unlock it, and try again.</source>
            <translation>Bước này cần khóa ký của bạn; chưa có gì thay đổi. Hãy mở khóa rồi làm lại.</translation>
        </message>
        <message>
            <source>This paragraph is {letters} letters long. Only its first {read} are checked as a whole and shown as they will read; nothing of it is lost.</source>
            <translation>Đoạn này dài {letters} chữ cái. Chỉ {read} chữ cái đầu được kiểm tra trọn đoạn và hiện ở thẻ “Xem trước”; không mất chữ nào.</translation>
        </message>
        <message>
            <source>This paragraph seems to be typed without Vietnamese marks. Switch the input method on and type it again.</source>
            <translation>Đoạn này có vẻ gõ không dấu. Hãy bật bộ gõ tiếng Việt rồi gõ lại.</translation>
        </message>
        <message>
            <source>This passphrase does not open your signing key; nothing was changed. Type it again, and mind capitals and the language of the keyboard.</source>
            <translation>Mật khẩu này không mở được khóa ký của bạn; chưa có gì thay đổi. Hãy gõ lại, chú ý chữ hoa và bộ gõ tiếng Việt.</translation>
        </message>
        <message>
            <source>This passphrase does not open “{name}”; nothing was changed. Type it again, and mind capitals and the language of the keyboard.</source>
            <translation>Mật khẩu này không mở được “{name}”; chưa có gì thay đổi. Hãy gõ lại, chú ý chữ hoa và bộ gõ tiếng Việt.</translation>
        </message>
        <message>
            <source>This pattern asks for itself inside itself, which is not supported; nothing was changed.</source>
            <translation>Mẫu tìm này gọi lại chính nó, kiểu ấy không dùng được; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>This pattern cannot be read: see character {place}. Nothing was changed.</source>
            <translation>Không đọc được mẫu tìm này: xem ký tự {place}. Chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>This pattern ends with a single “\”. To find the sign itself, write “\\”.</source>
            <translation>Mẫu tìm này kết thúc bằng một dấu “\” lẻ. Để tìm chính dấu ấy, hãy viết “\\”.</translation>
        </message>
        <message>
            <source>This person was merged into another one. Nothing was changed; edit the other one.</source>
            <translation>Người này đã được gộp vào một người khác. Chưa có gì thay đổi; hãy sửa ở mục kia.</translation>
        </message>
        <message>
            <source>This point is no longer in the checklist; nothing was changed. Look at the list again.</source>
            <translation>Điểm này không còn trong danh mục kiểm tra; chưa có gì thay đổi. Hãy xem lại danh mục.</translation>
        </message>
        <message>
            <source>This proposal is longer than the {most} characters that one article may have, so it was not saved; the one saved before is safe. Split it into several articles.</source>
            <translation>Đề xuất này dài hơn mức {most} ký tự của một bài nên chưa được lưu; bản đã lưu trước đó vẫn an toàn. Hãy tách thành nhiều bài.</translation>
        </message>
        <message>
            <source>This proposal was damaged on the disk and is not shown as if it were right. The article is untouched; look at the proposal in the newest backup.</source>
            <translation>Đề xuất này bị hỏng trên ổ đĩa nên không được hiện ra như thể còn đúng. Bài vẫn nguyên vẹn; hãy xem đề xuất trong bản sao lưu mới nhất.</translation>
        </message>
        <message>
            <source>This proposal was decided or taken back already. Nothing was changed; look at it again.</source>
            <translation>Đề xuất này đã được quyết định hoặc đã rút lại. Chưa có gì thay đổi; hãy xem lại.</translation>
        </message>
        <message>
            <source>This revision is no longer on the desk. The article itself is untouched.</source>
            <translation>Bản lưu này không còn trên bàn biên tập. Bài vẫn còn nguyên.</translation>
        </message>
        <message>
            <source>This saved search belongs to somebody else; nothing was changed. Save one of your own.</source>
            <translation>Tìm kiếm đã lưu này là của người khác; chưa có gì thay đổi. Hãy tự lưu một tìm kiếm cho mình.</translation>
        </message>
        <message>
            <source>This saved search is no longer on the desk. Nothing else was changed.</source>
            <translation>Tìm kiếm đã lưu này không còn trong bàn biên tập. Ngoài ra không có gì thay đổi.</translation>
        </message>
        <message>
            <source>This source is no longer in the ledger. Nothing was changed; look at the list again.</source>
            <translation>Nguồn này không còn trong sổ nguồn tin. Chưa có gì thay đổi; hãy xem lại danh sách.</translation>
        </message>
        <message>
            <source>This step belongs to somebody else on the desk; nothing was changed. Ask an editor or the chief.</source>
            <translation>Bước này thuộc về người khác trong bàn; chưa có gì thay đổi. Hãy nhờ biên tập viên hoặc trưởng bàn.</translation>
        </message>
        <message>
            <source>This step cannot be taken back; nothing was changed.</source>
            <translation>Bước này không hoàn tác được; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>This step does not fit where the article stands, so nothing was changed. See the tab “Story”.</source>
            <translation>Bước này không hợp với chỗ bài đang đứng, nên chưa có gì thay đổi. Hãy xem thẻ “Tiến trình”.</translation>
        </message>
        <message>
            <source>This step needs a reason, so that everybody can follow it later. Write one sentence.</source>
            <translation>Bước này cần có lý do để sau này ai cũng hiểu được. Hãy viết một câu.</translation>
        </message>
        <message>
            <source>This step was taken back already; nothing was changed.</source>
            <translation>Bước này đã được hoàn tác rồi; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>This tag has been changed again since, so the step was not taken back; nothing was changed. Look at the tags as they are now.</source>
            <translation>Nhãn này đã được sửa tiếp từ đó đến nay nên bước ấy không được hoàn tác; chưa có gì thay đổi. Hãy xem các nhãn hiện giờ.</translation>
        </message>
        <message>
            <source>This task belongs to somebody else; nothing was changed. Ask them, or an editor, to hand it over.</source>
            <translation>Việc này là của người khác; chưa có gì thay đổi. Hãy nhờ người đó hoặc biên tập viên báo xong.</translation>
        </message>
        <message>
            <source>This task is handed over with the article itself; nothing was changed. Hand the article in, or approve it.</source>
            <translation>Việc này xong cùng với bài; chưa có gì thay đổi. Hãy nộp bài, hoặc duyệt bài.</translation>
        </message>
        <message>
            <source>This text is longer than the {most} characters that one article may have, so it was not saved; the text saved before is safe. Split it into several articles.</source>
            <translation>Bài dài quá mức {most} ký tự cho phép nên chưa được lưu; bản đã lưu trước đó vẫn an toàn. Hãy tách thành nhiều bài.</translation>
        </message>
        <message>
            <source>This text is longer than {most} characters, so it was not searched; nothing was changed. Split it into several articles.</source>
            <translation>Bài dài quá {most} ký tự nên không tìm; chưa có gì thay đổi. Hãy tách thành nhiều bài.</translation>
        </message>
        <message>
            <source>This time has passed already: the piece is late from the start.</source>
            <translation>Thời điểm này đã qua: bài trễ hạn ngay từ đầu.</translation>
        </message>
        <message>
            <source>This was taken back already. Nothing was changed.</source>
            <translation>Mục này đã được nhắc lại từ trước. Không có gì thay đổi.</translation>
        </message>
        <message>
            <source>This work does not belong to a check-out of yours, so the article was not changed. Check it out first, or propose your changes.</source>
            <translation>Phần việc này không thuộc lần giữ riêng nào của bạn nên bài chưa thay đổi. Hãy giữ riêng bài trước, hoặc đề xuất sửa.</translation>
        </message>
        <message>
            <source>To decline needs a reason, so that the desk can plan anew. Write one sentence.</source>
            <translation>Từ chối cần có lý do để bàn biên tập sắp xếp lại. Hãy viết một câu.</translation>
        </message>
        <message>
            <source>Tracked changes were taken as if all were accepted (deletions: {count}).</source>
            <translation>Track Changes của Word được lấy như khi đã chấp nhận hết ({count} chỗ xóa).</translation>
        </message>
        <message>
            <source>Two of these changes want the same words otherwise, so nothing was taken. Choose between them first; the list of proposals shows both side by side.</source>
            <translation>Hai trong số chỗ sửa này muốn sửa cùng những chữ ấy mỗi bên một cách, nên chưa lấy gì. Hãy chọn giữa hai bên trước; danh sách đề xuất sửa cho xem cả hai cạnh nhau.</translation>
        </message>
        <message>
            <source>What approval {row} was given for is no longer what its hash says.</source>
            <translation>Nội dung mà lần duyệt {row} duyệt không còn khớp với mã băm của nó.</translation>
        </message>
        <message>
            <source>What came from the file descriptor {number} is no text in UTF-8, so nothing was done. Give a passphrase that can be typed.</source>
            <translation>Dữ liệu từ bộ mô tả tệp {number} không phải là văn bản UTF-8, nên chưa làm gì cả. Hãy đưa một mật khẩu gõ được bằng bàn phím.</translation>
        </message>
        <message>
            <source>What can still be read of “{name}” could not be written down ({reason}); the file itself was not touched. Free some space and open it again.</source>
            <translation>Không ghi ra được những gì còn đọc được của “{name}” ({reason}); tệp vẫn nguyên. Hãy dọn bớt chỗ rồi mở lại.</translation>
        </message>
        <message>
            <source>What is left of “{name}” was not read to its end, as you stopped it; the file was not touched. Open it again when you want to.</source>
            <translation>Bạn đã dừng nên những gì còn lại của “{name}” chưa được đọc hết; tệp không bị đụng đến. Hãy mở lại khi bạn muốn.</translation>
        </message>
        <message>
            <source>What readers see goes out one article at a time, because each leaves its files and a receipt; nothing was moved. Open the first of them and choose “Publish…” there.</source>
            <translation>Bài đến tay bạn đọc thì phát hành từng bài một, vì mỗi bài để lại tệp và biên nhận riêng; chưa chuyển bài nào. Hãy mở bài đầu tiên rồi chọn “Phát hành…” ở đó.</translation>
        </message>
        <message>
            <source>What stands for a name has no letter in it.</source>
            <translation>Ô tên không có chữ nào.</translation>
        </message>
        <message>
            <source>What stands under contact has at most {most} characters; nothing was changed. Shorten it.</source>
            <translation>Phần liên hệ dài nhất là {most} ký tự; chưa có gì thay đổi. Hãy viết ngắn lại.</translation>
        </message>
        <message>
            <source>What the desk holds does not fit together, so nothing was changed: a part of its file is damaged. Check the desk, or open the newest backup.</source>
            <translation>Dữ liệu của bàn biên tập không khớp với nhau nên chưa thay đổi gì: một phần tệp đã bị hỏng. Hãy kiểm tra bàn biên tập, hoặc mở bản sao lưu mới nhất.</translation>
        </message>
        <message>
            <source>What was published stands in public, so it is not taken back like this; nothing was changed. Write a correction, or withdraw the article.</source>
            <translation>Bài đã phát hành là đã ra công chúng nên không hoàn tác kiểu này; chưa có gì thay đổi. Hãy viết cải chính, hoặc gỡ bài.</translation>
        </message>
        <message>
            <source>What was to be read takes more memory or time than any text should, so it was given up and nothing was written. Take a part of it.</source>
            <translation>Nội dung cần đọc tốn nhiều bộ nhớ hoặc thời gian hơn mức một văn bản cần có, nên việc đọc đã dừng lại và chưa ghi gì cả. Hãy lấy một phần của nó.</translation>
        </message>
        <message>
            <source>What was to come in does not fit together, so nothing came in. Use a copy that nobody has changed.</source>
            <translation>Các phần đưa vào không khớp với nhau nên chưa nhận gì cả. Hãy dùng bản sao chưa ai sửa.</translation>
        </message>
        <message>
            <source>What you look for is longer than {most} characters; nothing was searched or changed. Shorten it.</source>
            <translation>Nội dung cần tìm dài quá {most} ký tự; chưa tìm và chưa thay đổi gì. Hãy rút ngắn.</translation>
        </message>
        <message>
            <source>What you pasted has more than {most} million characters. Nothing was put in. Copy a part of it and paste that.</source>
            <translation>Phần bạn dán có hơn {most} triệu ký tự. Chưa đưa gì vào bài. Hãy sao chép một phần rồi dán.</translation>
        </message>
        <message>
            <source>What you pasted has more than {most} pictures. The first ones were taken; copy the others in parts.</source>
            <translation>Phần bạn dán có hơn {most} ảnh. Những ảnh đầu đã được nhận; các ảnh còn lại hãy sao chép từng phần.</translation>
        </message>
        <message>
            <source>What you pasted is large and could not be put aside to be read ({reason}). Nothing was put in. Copy a part of it, or paste it as plain text.</source>
            <translation>Phần bạn dán quá lớn, không cất tạm ra để đọc được ({reason}). Chưa đưa gì vào bài. Hãy chép một phần, hoặc dán dạng văn bản thuần.</translation>
        </message>
        <message>
            <source>What you pasted is larger than {most} MB. Nothing was put in. Copy a part of it, or paste it as plain text.</source>
            <translation>Phần bạn dán lớn hơn {most} MB. Chưa đưa gì vào bài. Hãy sao chép một phần, hoặc dán dạng văn bản thuần.</translation>
        </message>
        <message>
            <source>What you pasted is made of more than {most} parts, so it was not converted and nothing was put in. Copy a part of it, or paste it as plain text.</source>
            <translation>Phần bạn dán gồm hơn {most} thành phần nên không chuyển đổi và chưa đưa gì vào bài. Hãy sao chép một phần, hoặc dán dạng văn bản thuần.</translation>
        </message>
        <message>
            <source>What you pasted takes far more memory or time than any text, so it was given up and nothing was put in. Copy a part of it, or paste it as plain text.</source>
            <translation>Phần bạn dán tốn bộ nhớ hoặc thời gian hơn hẳn mọi văn bản nên Copydesk đã dừng, chưa đưa gì vào bài. Hãy chép một phần, hoặc dán dạng văn bản thuần.</translation>
        </message>
        <message>
            <source>Words that were marked as deleted in Word were left out, as if its changes were accepted.</source>
            <translation>Chữ đã đánh dấu xóa trong Word không được đưa vào, như thể mọi thay đổi đã được chấp nhận.</translation>
        </message>
        <message>
            <source>Write something under “{heading}”; it is empty.</source>
            <translation>Hãy viết dưới “{heading}”; phần này còn trống.</translation>
        </message>
        <message>
            <source>Write the note “{label}” or delete its mark; there is no such note below the text.</source>
            <translation>Hãy viết cước chú “{label}” hoặc xóa dấu của nó; dưới bài không có cước chú này.</translation>
        </message>
        <message>
            <source>Write the words of this link; it has none.</source>
            <translation>Hãy viết chữ cho liên kết này; nó chưa có chữ nào.</translation>
        </message>
        <message>
            <source>Write this heading or delete its line; it is empty.</source>
            <translation>Hãy viết đề mục này hoặc xóa dòng của nó; đề mục còn trống.</translation>
        </message>
        <message>
            <source>You approved this yourself, so another person has to confirm it; nothing was decided.</source>
            <translation>Chính bạn đã duyệt bài này nên phải có người khác xác nhận; chưa quyết định gì.</translation>
        </message>
        <message>
            <source>You have a signing key already; nothing was changed. Rotate it to get a new one.</source>
            <translation>Bạn đã có khóa ký; chưa có gì thay đổi. Muốn có khóa mới, hãy chọn “Thay khóa mới…”.</translation>
        </message>
        <message>
            <source>You have no signing key on this desk; nothing was changed. Enrol one first.</source>
            <translation>Bạn chưa có khóa ký trên bàn biên tập này; chưa có gì thay đổi. Hãy đăng ký khóa trước.</translation>
        </message>
        <message>
            <source>You stopped this before its end, so nothing was changed. Begin it again when you like.</source>
            <translation>Bạn đã dừng giữa chừng nên chưa có gì thay đổi. Khi cần, hãy làm lại.</translation>
        </message>
        <message>
            <source>You work as {name} now, so this entry was not merged into another one; nothing was changed. Merge the other entry into this one, or say first that you are somebody else.</source>
            <translation>Bạn đang làm việc với tên {name} nên mục này không gộp vào mục khác được; chưa có gì thay đổi. Hãy gộp mục kia vào mục này, hoặc đổi người làm việc trước.</translation>
        </message>
        <message>
            <source>You work as {name} now, so you cannot be retired; nothing was changed. Say first that you are somebody else, or ask a colleague.</source>
            <translation>Bạn đang làm việc với tên {name} nên không thể cho chính mình nghỉ; chưa có gì thay đổi. Hãy đổi người làm việc trước, hoặc nhờ đồng nghiệp.</translation>
        </message>
        <message>
            <source>You wrote this article or changed it last, so another person has to approve it; nothing was changed. Ask a second editor, or as desk chief approve it with a typed reason.</source>
            <translation>Bạn là người viết hoặc sửa bài này sau cùng nên phải có người khác duyệt; chưa có gì thay đổi. Hãy nhờ biên tập viên thứ hai, hoặc nếu là trưởng bàn thì duyệt kèm lý do.</translation>
        </message>
        <message>
            <source>You wrote this article or changed it last, so another person has to confirm it; nothing was decided.</source>
            <translation>Bạn đã viết bài này hoặc là người sửa cuối cùng nên phải có người khác xác nhận; chưa quyết định gì.</translation>
        </message>
        <message>
            <source>You wrote this article or drafted this correction, so another person has to approve it; nothing was changed. Ask a second editor, or as desk chief say why nobody else could.</source>
            <translation>Bạn viết bài này hoặc soạn bản cải chính này nên phải có người khác duyệt; chưa có gì thay đổi. Hãy nhờ biên tập viên khác, hoặc với vai trò trưởng bàn, nói vì sao không ai khác duyệt được.</translation>
        </message>
        <message>
            <source>Your signing key is not on this machine; nothing was changed. Work on the machine where you enrolled it, or have the old key revoked and enrol a new one.</source>
            <translation>Khóa ký của bạn không có trên máy này; chưa có gì thay đổi. Hãy làm trên máy đã đăng ký, hoặc nhờ thu hồi khóa cũ rồi đăng ký khóa mới.</translation>
        </message>
        <message>
            <source>a file of this name is there already</source>
            <translation>đã có tệp trùng tên</translation>
        </message>
        <message>
            <source>a part of the path is not a folder</source>
            <translation>một phần của đường dẫn không phải là thư mục</translation>
        </message>
        <message>
            <source>a source off the record</source>
            <translation>một nguồn tin không công khai</translation>
        </message>
        <message>
            <source>another program is using it</source>
            <translation>chương trình khác đang dùng</translation>
        </message>
        <message>
            <source>head of the log: {head}</source>
            <translation>đầu chuỗi nhật ký: {head}</translation>
        </message>
        <message>
            <source>it is NOT the file of this name that was attached to {entry} of {article}: it was changed, or it is another one.</source>
            <translation>đây KHÔNG phải tệp cùng tên đã đính kèm vào {entry} của {article}: tệp đã bị sửa, hoặc là tệp khác.</translation>
        </message>
        <message>
            <source>it is a device or a pipe, not a file</source>
            <translation>đây là thiết bị hoặc ống dẫn, không phải tệp</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>đây là thư mục</translation>
        </message>
        <message>
            <source>may</source>
            <translation>có thể sửa</translation>
        </message>
        <message>
            <source>must</source>
            <translation>phải sửa</translation>
        </message>
        <message>
            <source>no source of this desk has this file attached: it was changed since, or it never was.</source>
            <translation>không nguồn tin nào trên bàn này có đính kèm tệp này: tệp đã bị sửa từ đó, hoặc chưa từng được đính kèm.</translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation>lưu ý: {note}</translation>
        </message>
        <message>
            <source>nothing was found that wants a person's eye.</source>
            <translation>không thấy chỗ nào cần người xem lại.</translation>
        </message>
        <message>
            <source>should</source>
            <translation>nên sửa</translation>
        </message>
        <message>
            <source>the disk does not answer</source>
            <translation>ổ đĩa không phản hồi</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>ổ đĩa đã đầy</translation>
        </message>
        <message>
            <source>the disk may only be read</source>
            <translation>ổ đĩa chỉ cho đọc</translation>
        </message>
        <message>
            <source>the file would be too large for this disk</source>
            <translation>tệp quá lớn đối với ổ đĩa này</translation>
        </message>
        <message>
            <source>the folder is not empty</source>
            <translation>thư mục không trống</translation>
        </message>
        <message>
            <source>the links to it lead in a circle</source>
            <translation>liên kết dẫn vòng tròn</translation>
        </message>
        <message>
            <source>the name is too long</source>
            <translation>tên quá dài</translation>
        </message>
        <message>
            <source>the share does not answer</source>
            <translation>ổ mạng không phản hồi</translation>
        </message>
        <message>
            <source>the source “{citation}”</source>
            <translation>nguồn tin “{citation}”</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>không có tệp hay thư mục này</translation>
        </message>
        <message>
            <source>this is the file that was attached to {entry} of {article}.</source>
            <translation>đây đúng là tệp đã đính kèm vào {entry} của {article}.</translation>
        </message>
        <message>
            <source>this may not be read or written here</source>
            <translation>ở đây không được phép đọc hay ghi</translation>
        </message>
        <message>
            <source>too many files are open</source>
            <translation>đang mở quá nhiều tệp</translation>
        </message>
        <message>
            <source>{code} is edition {number} of “{headline}”, published by {who} on {day}. What it says is proved by its file.</source>
            <translation>{code} là lần phát hành {number} của bài “{headline}”, do {who} phát hành ngày {day}. Nội dung thì phải đối chiếu bằng chính tệp đó.</translation>
        </message>
        <message>
            <source>{code} is edition {number} of “{headline}”, published by {who} on {day}; edition {newest} ({newest_code}) has taken its place since. What it says is proved by its file.</source>
            <translation>{code} là lần phát hành {number} của bài “{headline}”, do {who} phát hành ngày {day}; về sau đã có lần phát hành {newest} ({newest_code}) thay thế. Nội dung thì phải đối chiếu bằng chính tệp đó.</translation>
        </message>
        <message>
            <source>{code} is edition {number} of “{headline}”, published by {who} on {day}; the article was withdrawn since ({newest_code}). What it says is proved by its file.</source>
            <translation>{code} là lần phát hành {number} của bài “{headline}”, do {who} phát hành ngày {day}; về sau bài đã gỡ ({newest_code}). Nội dung thì phải đối chiếu bằng chính tệp đó.</translation>
        </message>
        <message>
            <source>{code} is the notice that “{headline}” was withdrawn, by {who} on {day}.</source>
            <translation>{code} là thông báo gỡ bài “{headline}”, do {who} phát hành ngày {day}.</translation>
        </message>
        <message>
            <source>{count} pictures were left out, as all of them together are too large for one article. Make them smaller in Word, or put them into the article one by one.</source>
            <translation>Đã bỏ {count} ảnh vì tất cả ảnh cộng lại quá lớn đối với một bài. Hãy thu nhỏ ảnh trong Word, hoặc chèn từng ảnh vào bài.</translation>
        </message>
        <message>
            <source>{count} pictures were not in what you copied, and nothing is fetched. Prompts stand in their places: save the pictures and put them there.</source>
            <translation>Có {count} ảnh không nằm trong phần bạn sao chép, mà Copydesk không tải gì từ mạng. Chỗ các ảnh ấy có lời nhắc: hãy lưu ảnh về rồi đặt vào.</translation>
        </message>
        <message>
            <source>{count} words so far; these readers expect {least} to {most}.</source>
            <translation>Mới có {count} chữ; bạn đọc này quen với bài từ {least} đến {most} chữ.</translation>
        </message>
        <message>
            <source>{count} words; these readers expect {least} to {most}.</source>
            <translation>{count} chữ; bạn đọc này quen với bài từ {least} đến {most} chữ.</translation>
        </message>
        <message>
            <source>{done} of {total} articles …</source>
            <translation>{done}/{total} bài …</translation>
        </message>
        <message>
            <source>{done} of {total} events and texts …</source>
            <translation>{done}/{total} sự kiện và bản văn …</translation>
        </message>
        <message>
            <source>{events} events, {revisions} revisions and {approvals} approvals hold.</source>
            <translation>{events} sự kiện, {revisions} bản lưu và {approvals} lần duyệt đều nguyên vẹn.</translation>
        </message>
        <message>
            <source>{name} cannot take the work over, so nobody was retired and nothing was changed. Choose somebody who works here.</source>
            <translation>{name} không nhận việc thay được nên chưa ai được cho nghỉ và chưa có gì thay đổi. Hãy chọn người đang làm việc.</translation>
        </message>
        <message>
            <source>{name} does not edit, and among the work is editing; nobody was retired and nothing was changed. Choose an editor or a desk chief.</source>
            <translation>{name} không làm biên tập, mà trong phần việc có việc biên tập; chưa cho ai nghỉ và chưa có gì thay đổi. Hãy chọn một biên tập viên hoặc trưởng bàn.</translation>
        </message>
        <message>
            <source>{name} does not edit, so nobody was asked to; nothing was changed. Ask an editor or a desk chief.</source>
            <translation>{name} không làm biên tập nên việc chưa được giao cho ai; chưa có gì thay đổi. Hãy giao cho một biên tập viên hoặc trưởng bàn.</translation>
        </message>
        <message>
            <source>{name} has left the desk, so nothing was assigned. Choose somebody else.</source>
            <translation>{name} đã rời bàn biên tập nên chưa giao việc. Hãy chọn người khác.</translation>
        </message>
        <message>
            <source>{name} has this article already, so you were not given it. Ask for it back, propose your changes, or ask a desk chief to take it over.</source>
            <translation>{name} đang giữ riêng bài này nên bạn chưa giữ được. Hãy nhờ {name} thôi giữ, đề xuất sửa, hoặc nhờ trưởng bàn lấy bài về.</translation>
        </message>
        <message>
            <source>{name} has this article checked out, so it was not changed. Propose your changes, wait until it is given back, or ask a desk chief to take it over.</source>
            <translation>{name} đang giữ riêng bài này nên bài chưa thay đổi. Hãy đề xuất sửa, đợi {name} thôi giữ, hoặc nhờ trưởng bàn lấy bài về.</translation>
        </message>
        <message>
            <source>{name} has this task on this article already; nothing was changed. Change the assignment that is there.</source>
            <translation>{name} đã có việc này ở bài này; chưa có gì thay đổi. Hãy sửa phân công đang có.</translation>
        </message>
        <message>
            <source>{name} is away on some of these days already; nothing was changed. Take the other days out first.</source>
            <translation>{name} đã có lịch nghỉ trùng vài ngày trong số này; chưa có gì thay đổi. Hãy bỏ lịch nghỉ kia trước.</translation>
        </message>
        <message>
            <source>{name} is not retired. Nothing was changed.</source>
            <translation>{name} vẫn đang làm việc. Chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>{name} is on the desk already.</source>
            <translation>{name} đã có trong bàn.</translation>
        </message>
        <message>
            <source>{name} is retired already. Nothing was changed.</source>
            <translation>{name} đã nghỉ từ trước. Chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>{name} is retired, so nobody can work in this name; you are still {me}. Choose somebody else, or bring {name} back first.</source>
            <translation>{name} đã nghỉ nên không ai làm việc với tên này được; bạn vẫn là {me}. Hãy chọn người khác, hoặc nhận {name} trở lại trước.</translation>
        </message>
        <message>
            <source>{name} is retired, so nobody was merged into this entry; nothing was changed. Bring {name} back first.</source>
            <translation>{name} đã nghỉ nên không gộp ai vào mục này; chưa có gì thay đổi. Hãy nhận {name} trở lại trước.</translation>
        </message>
        <message>
            <source>{name} stands in line {line} already.</source>
            <translation>{name} đã có ở dòng {line}.</translation>
        </message>
        <message>
            <source>{name} still has work: {count}, among it “{headline}”. Nobody was retired and nothing was changed; hand the work to somebody in the same step.</source>
            <translation>{name} còn {count} việc đang làm, trong đó có “{headline}”. Chưa ai được cho nghỉ và chưa có gì thay đổi; hãy giao luôn việc đó cho người khác.</translation>
        </message>
        <message>
            <source>{name} was named to approve this article, so nobody else does it instead; nothing was decided.</source>
            <translation>{name} được chỉ định duyệt bài này nên không ai duyệt thay; chưa quyết định gì.</translation>
        </message>
        <message>
            <source>{name}: not written: {why}</source>
            <translation>{name}: chưa ghi được: {why}</translation>
        </message>
        <message>
            <source>{note} ({times} times)</source>
            <translation>{note} ({times} lần)</translation>
        </message>
        <message>
            <source>{number} of {total}: {name}</source>
            <translation>{number}/{total}: {name}</translation>
        </message>
        <message>
            <source>{share}% of the sentences have more than {most} words.</source>
            <translation>{share}% số câu dài hơn {most} chữ.</translation>
        </message>
        <message>
            <source>{who} added the picture {name}.</source>
            <translation>{who} thêm ảnh {name}.</translation>
        </message>
        <message>
            <source>{who} added the tag {tag}.</source>
            <translation>{who} gắn nhãn {tag}.</translation>
        </message>
        <message>
            <source>{who} added {name} to the desk.</source>
            <translation>{who} thêm {name} vào bàn biên tập.</translation>
        </message>
        <message>
            <source>{who} added {word} to a word list.</source>
            <translation>{who} thêm {word} vào từ điển.</translation>
        </message>
        <message>
            <source>{who} answered a comment: {body}</source>
            <translation>{who} trả lời nhận xét: {body}</translation>
        </message>
        <message>
            <source>{who} approved the article past the four eyes: {note}</source>
            <translation>{who} duyệt, không chờ người thứ hai: {note}</translation>
        </message>
        <message>
            <source>{who} approved the article.</source>
            <translation>{who} duyệt bài.</translation>
        </message>
        <message>
            <source>{who} assigned a task to {collaborator_id}.</source>
            <translation>{who} giao việc cho {collaborator_id}.</translation>
        </message>
        <message>
            <source>{who} assigned the article.</source>
            <translation>{who} giao bài.</translation>
        </message>
        <message>
            <source>{who} began the article.</source>
            <translation>{who} bắt đầu bài.</translation>
        </message>
        <message>
            <source>{who} began to edit.</source>
            <translation>{who} bắt đầu biên tập.</translation>
        </message>
        <message>
            <source>{who} began to write.</source>
            <translation>{who} bắt đầu viết.</translation>
        </message>
        <message>
            <source>{who} brought revision {number} back from a backup.</source>
            <translation>{who} lấy lại bản lưu {number} từ một bản sao lưu.</translation>
        </message>
        <message>
            <source>{who} brought the article back from a backup, as a new one.</source>
            <translation>{who} lấy lại bài từ một bản sao lưu, thành bài mới.</translation>
        </message>
        <message>
            <source>{who} brought {name} back to the desk.</source>
            <translation>{who} đưa {name} trở lại bàn biên tập.</translation>
        </message>
        <message>
            <source>{who} cancelled a task: {reason}</source>
            <translation>{who} rút lại một phân công: {reason}</translation>
        </message>
        <message>
            <source>{who} changed a setting: {key}</source>
            <translation>{who} đổi thiết lập: {key}</translation>
        </message>
        <message>
            <source>{who} changed or judged a source.</source>
            <translation>{who} sửa hoặc kiểm tra một nguồn tin.</translation>
        </message>
        <message>
            <source>{who} changed the entry of {name}.</source>
            <translation>{who} sửa thông tin của {name}.</translation>
        </message>
        <message>
            <source>{who} changed the fields.</source>
            <translation>{who} sửa các mục của bài.</translation>
        </message>
        <message>
            <source>{who} changed the text.</source>
            <translation>{who} sửa nội dung bài.</translation>
        </message>
        <message>
            <source>{who} checked the article out.</source>
            <translation>{who} giữ riêng bài.</translation>
        </message>
        <message>
            <source>{who} chose between proposals for the same place.</source>
            <translation>{who} chọn giữa các đề xuất sửa cùng một chỗ.</translation>
        </message>
        <message>
            <source>{who} chose the house style {key} for the article.</source>
            <translation>{who} chọn khuôn trình bày {key} cho bài.</translation>
        </message>
        <message>
            <source>{who} commented: {body}</source>
            <translation>{who} nhận xét: {body}</translation>
        </message>
        <message>
            <source>{who} confirmed the approval as a second person.</source>
            <translation>{who} xác nhận lần duyệt với tư cách người thứ hai.</translation>
        </message>
        <message>
            <source>{who} corrected the published article: {note}</source>
            <translation>{who} cải chính bài đã phát hành: {note}</translation>
        </message>
        <message>
            <source>{who} declined a task: {reason}</source>
            <translation>{who} từ chối một phân công: {reason}</translation>
        </message>
        <message>
            <source>{who} did something that this program does not know: {kind}</source>
            <translation>{who} làm một việc mà bản chương trình này không biết: {kind}</translation>
        </message>
        <message>
            <source>{who} drafted a correction of the published article.</source>
            <translation>{who} soạn bản cải chính cho bài đã phát hành.</translation>
        </message>
        <message>
            <source>{who} dropped the article: {note}</source>
            <translation>{who} bỏ bài: {note}</translation>
        </message>
        <message>
            <source>{who} enrolled a signing key: {key_id}</source>
            <translation>{who} đăng ký khóa ký: {key_id}</translation>
        </message>
        <message>
            <source>{who} entered a source.</source>
            <translation>{who} ghi một nguồn tin.</translation>
        </message>
        <message>
            <source>{who} exported the article as {file_name}.</source>
            <translation>{who} xuất bài ra tệp {file_name}.</translation>
        </message>
        <message>
            <source>{who} extended the time of {collaborator_id}.</source>
            <translation>{who} gia hạn cho {collaborator_id}.</translation>
        </message>
        <message>
            <source>{who} gave the article back.</source>
            <translation>{who} thôi giữ riêng bài.</translation>
        </message>
        <message>
            <source>{who} handed a task over as done.</source>
            <translation>{who} báo đã làm xong một việc.</translation>
        </message>
        <message>
            <source>{who} handed the article in.</source>
            <translation>{who} nộp bài.</translation>
        </message>
        <message>
            <source>{who} kept a revision: {name}</source>
            <translation>{who} giữ lại một bản lưu: {name}</translation>
        </message>
        <message>
            <source>{who} let a finding stand on the words {words}.</source>
            <translation>{who} giữ nguyên “{words}” dù có lời nhắc.</translation>
        </message>
        <message>
            <source>{who} let the word {word} stand in this article.</source>
            <translation>{who} bỏ qua từ {word} trong bài này.</translation>
        </message>
        <message>
            <source>{who} made this desk of the folder {folder}, which had been taken out.</source>
            <translation>{who} dựng bàn này từ thư mục {folder} đã mang ra trước đó.</translation>
        </message>
        <message>
            <source>{who} made this desk.</source>
            <translation>{who} tạo bàn biên tập này.</translation>
        </message>
        <message>
            <source>{who} merged two entries of {name}.</source>
            <translation>{who} gộp hai mục trùng của {name}.</translation>
        </message>
        <message>
            <source>{who} moved the article to another stage.</source>
            <translation>{who} chuyển bài sang giai đoạn khác.</translation>
        </message>
        <message>
            <source>{who} named a revision: {name}</source>
            <translation>{who} đặt tên bản lưu: {name}</translation>
        </message>
        <message>
            <source>{who} no longer lets a finding stand on the words {words}.</source>
            <translation>{who} không giữ nguyên “{words}” nữa.</translation>
        </message>
        <message>
            <source>{who} no longer lets the word {word} stand in this article.</source>
            <translation>{who} không bỏ qua từ {word} trong bài này nữa.</translation>
        </message>
        <message>
            <source>{who} noted days on which somebody is away.</source>
            <translation>{who} ghi ngày nghỉ của một người.</translation>
        </message>
        <message>
            <source>{who} opened a comment again.</source>
            <translation>{who} mở lại một nhận xét.</translation>
        </message>
        <message>
            <source>{who} opened what was handed in.</source>
            <translation>{who} mở bài đã nộp.</translation>
        </message>
        <message>
            <source>{who} parted two entries of {name} again.</source>
            <translation>{who} tách lại hai mục của {name}.</translation>
        </message>
        <message>
            <source>{who} passed a task on to {collaborator_id}.</source>
            <translation>{who} chuyển việc sang cho {collaborator_id}.</translation>
        </message>
        <message>
            <source>{who} proposed changes.</source>
            <translation>{who} đề xuất sửa.</translation>
        </message>
        <message>
            <source>{who} published the article.</source>
            <translation>{who} phát hành bài.</translation>
        </message>
        <message>
            <source>{who} put a new signing key in the place of an older one: {key_id}</source>
            <translation>{who} thay khóa ký cũ bằng khóa mới: {key_id}</translation>
        </message>
        <message>
            <source>{who} put the published text right.</source>
            <translation>{who} sửa lại bài đã phát hành.</translation>
        </message>
        <message>
            <source>{who} refused {count} changes proposed by {by}.</source>
            <translation>{who} không lấy {count} chỗ sửa do {by} đề xuất.</translation>
        </message>
        <message>
            <source>{who} removed a saved search.</source>
            <translation>{who} xóa một tìm kiếm đã lưu.</translation>
        </message>
        <message>
            <source>{who} removed a source.</source>
            <translation>{who} xóa một nguồn tin.</translation>
        </message>
        <message>
            <source>{who} removed days on which somebody is away.</source>
            <translation>{who} xóa ngày nghỉ của một người.</translation>
        </message>
        <message>
            <source>{who} removed the passphrase of {name}.</source>
            <translation>{who} xóa mật khẩu của {name}.</translation>
        </message>
        <message>
            <source>{who} removed the sample articles.</source>
            <translation>{who} xóa các bài mẫu.</translation>
        </message>
        <message>
            <source>{who} removed the style rule {key}.</source>
            <translation>{who} xóa quy tắc văn phong {key}.</translation>
        </message>
        <message>
            <source>{who} removed {word} from a word list.</source>
            <translation>{who} bỏ {word} khỏi từ điển.</translation>
        </message>
        <message>
            <source>{who} renamed a saved search to {name}.</source>
            <translation>{who} đổi tên tìm kiếm đã lưu thành {name}.</translation>
        </message>
        <message>
            <source>{who} renamed the tag {tag} to {to}.</source>
            <translation>{who} đổi tên nhãn {tag} thành {to}.</translation>
        </message>
        <message>
            <source>{who} reopened the article.</source>
            <translation>{who} mở lại bài.</translation>
        </message>
        <message>
            <source>{who} replaced words in several articles at once.</source>
            <translation>{who} thay chữ trong nhiều bài cùng lúc.</translation>
        </message>
        <message>
            <source>{who} resolved a comment.</source>
            <translation>{who} đánh dấu một nhận xét là đã xong.</translation>
        </message>
        <message>
            <source>{who} restored an older revision.</source>
            <translation>{who} lấy lại một bản lưu cũ.</translation>
        </message>
        <message>
            <source>{who} restored passages of an older revision.</source>
            <translation>{who} lấy lại vài đoạn của một bản lưu cũ.</translation>
        </message>
        <message>
            <source>{who} retired {name}.</source>
            <translation>{who} cho {name} nghỉ.</translation>
        </message>
        <message>
            <source>{who} revoked the signing key of {owner}: {key_id}</source>
            <translation>{who} thu hồi khóa ký của {owner}: {key_id}</translation>
        </message>
        <message>
            <source>{who} saved a search: {name}</source>
            <translation>{who} lưu một tìm kiếm: {name}</translation>
        </message>
        <message>
            <source>{who} saved the house style {key}.</source>
            <translation>{who} lưu khuôn trình bày {key}.</translation>
        </message>
        <message>
            <source>{who} saved the style rule {key}.</source>
            <translation>{who} lưu quy tắc văn phong {key}.</translation>
        </message>
        <message>
            <source>{who} sent out edition {number} with the code {code}.</source>
            <translation>{who} phát hành lần {number} với mã {code}.</translation>
        </message>
        <message>
            <source>{who} sent the article back: {note}</source>
            <translation>{who} trả lại bài: {note}</translation>
        </message>
        <message>
            <source>{who} set a passphrase.</source>
            <translation>{who} đặt mật khẩu.</translation>
        </message>
        <message>
            <source>{who} set how long the article is to be.</source>
            <translation>{who} đặt độ dài của bài.</translation>
        </message>
        <message>
            <source>{who} set the language of the article.</source>
            <translation>{who} đổi ngôn ngữ của bài.</translation>
        </message>
        <message>
            <source>{who} set what the article is translated from.</source>
            <translation>{who} ghi bài này được dịch từ bài nào.</translation>
        </message>
        <message>
            <source>{who} set when the article is due.</source>
            <translation>{who} đặt hạn nộp bài.</translation>
        </message>
        <message>
            <source>{who} set when the article is to be published.</source>
            <translation>{who} đặt giờ phát hành bài.</translation>
        </message>
        <message>
            <source>{who} set who else has to approve the article.</source>
            <translation>{who} chỉ định người cùng duyệt bài.</translation>
        </message>
        <message>
            <source>{who} switched the style rule {key} on or off.</source>
            <translation>{who} bật hoặc tắt quy tắc văn phong {key}.</translation>
        </message>
        <message>
            <source>{who} threw a drafted correction away.</source>
            <translation>{who} bỏ một bản cải chính đang soạn.</translation>
        </message>
        <message>
            <source>{who} ticked: {title}</source>
            <translation>{who} đánh dấu xong: {title}</translation>
        </message>
        <message>
            <source>{who} took a proposal back.</source>
            <translation>{who} rút lại đề xuất sửa.</translation>
        </message>
        <message>
            <source>{who} took a replacement in several articles back.</source>
            <translation>{who} hoàn tác việc thay chữ trong nhiều bài.</translation>
        </message>
        <message>
            <source>{who} took a step back.</source>
            <translation>{who} hoàn tác một bước.</translation>
        </message>
        <message>
            <source>{who} took the article over from {from}: {note}</source>
            <translation>{who} lấy bài về từ {from}: {note}</translation>
        </message>
        <message>
            <source>{who} took the choice between proposals back.</source>
            <translation>{who} hoàn tác việc chọn giữa các đề xuất sửa.</translation>
        </message>
        <message>
            <source>{who} took the decision on proposed changes back.</source>
            <translation>{who} hoàn tác việc lấy hay không lấy những chỗ sửa.</translation>
        </message>
        <message>
            <source>{who} took the dropped article up again.</source>
            <translation>{who} làm tiếp bài đã bỏ.</translation>
        </message>
        <message>
            <source>{who} took the hand-in back.</source>
            <translation>{who} rút lại bài đã nộp.</translation>
        </message>
        <message>
            <source>{who} took the tag {tag} off every article.</source>
            <translation>{who} gỡ nhãn {tag} khỏi mọi bài.</translation>
        </message>
        <message>
            <source>{who} took the tag {tag} off.</source>
            <translation>{who} gỡ nhãn {tag}.</translation>
        </message>
        <message>
            <source>{who} took the tick off: {title}</source>
            <translation>{who} bỏ đánh dấu: {title}</translation>
        </message>
        <message>
            <source>{who} took {count} changes proposed by {by}.</source>
            <translation>{who} lấy {count} chỗ sửa do {by} đề xuất.</translation>
        </message>
        <message>
            <source>{who} vouched for the signing key of {owner}: {key_id}</source>
            <translation>{who} xác nhận khóa ký của {owner}: {key_id}</translation>
        </message>
        <message>
            <source>{who} withdrew the published article: {note}</source>
            <translation>{who} gỡ bài đã phát hành: {note}</translation>
        </message>
        <message>
            <source>{written} of {total} files are written to “{folder}”.</source>
            <translation>Đã ghi {written}/{total} tệp vào “{folder}”.</translation>
        </message>
        <message>
            <source>“{date}” is not a date; nothing was kept. Write year, month and day: 2026-03-05.</source>
            <translation>“{date}” không phải là ngày tháng; chưa có gì được lưu. Hãy ghi năm, tháng, ngày: 2026-03-05.</translation>
        </message>
        <message>
            <source>“{file}” cannot be read ({reason}); nothing was written.</source>
            <translation>Không đọc được “{file}” ({reason}); chưa ghi gì cả.</translation>
        </message>
        <message>
            <source>“{file}” is larger than any file that Copydesk writes, so it was not looked for; nothing was written.</source>
            <translation>“{file}” lớn hơn mọi tệp mà Copydesk ghi ra nên không được đem đối chiếu; không có gì được ghi.</translation>
        </message>
        <message>
            <source>“{file}” takes far more memory or time than any file that Copydesk writes, so it was given up; nothing was written.</source>
            <translation>“{file}” ngốn nhiều bộ nhớ hoặc thời gian hơn hẳn mọi tệp do Copydesk ghi ra, nên việc đọc đã dừng lại; chưa ghi gì cả.</translation>
        </message>
        <message>
            <source>“{folder}” is written. Articles: {articles}, events of the log: {events}.</source>
            <translation>Đã ghi “{folder}”. Số bài: {articles}, số sự kiện trong nhật ký: {events}.</translation>
        </message>
        <message>
            <source>“{headline}” was withdrawn on {day}: “{reason}” Send out the notice of that, not the text.</source>
            <translation>Bài “{headline}” đã gỡ ngày {day}: “{reason}” Hãy gửi đi thông báo gỡ bài, đừng gửi nội dung bài.</translation>
        </message>
        <message>
            <source>“{headline}” was withdrawn. Send out the notice of that, not the text.</source>
            <translation>Bài “{headline}” đã gỡ. Hãy gửi đi thông báo gỡ bài, đừng gửi nội dung bài.</translation>
        </message>
        <message>
            <source>“{headline}” was withdrawn; this is the notice of it, {code}, by {who} on {day}.</source>
            <translation>Bài “{headline}” đã gỡ; đây là thông báo gỡ bài, mã {code}, do {who} phát hành ngày {day}.</translation>
        </message>
        <message>
            <source>“{headline}”: this file has the code of edition {number} ({code}) of {day}, and was changed since: it is NOT the approved text.</source>
            <translation>“{headline}”: tệp này mang mã của lần phát hành {number} ({code}) ngày {day} nhưng đã bị sửa sau đó: đây KHÔNG phải bản đã duyệt.</translation>
        </message>
        <message>
            <source>“{headline}”: this is NOT an approved text; it was exported for proof-reading by {who} on {day}.</source>
            <translation>“{headline}”: đây KHÔNG phải bản đã duyệt; {who} xuất ra để đọc bông ngày {day}.</translation>
        </message>
        <message>
            <source>“{headline}”: this is an approved text, exported by {who} on {day}; it is no edition.</source>
            <translation>“{headline}”: đây là bản đã duyệt, do {who} xuất ngày {day}, nhưng không thuộc lần phát hành nào.</translation>
        </message>
        <message>
            <source>“{headline}”: this is the approved text of edition {number} ({code}) of {day}; edition {newest} ({newest_code}) has taken its place since.</source>
            <translation>“{headline}”: đây là bản đã duyệt của lần phát hành {number} ({code}) ngày {day}; về sau đã có lần phát hành {newest} ({newest_code}) thay thế.</translation>
        </message>
        <message>
            <source>“{headline}”: this is the approved text of edition {number} ({code}) of {day}; the article was withdrawn since ({newest_code}).</source>
            <translation>“{headline}”: đây là bản đã duyệt của lần phát hành {number} ({code}) ngày {day}; về sau bài đã gỡ ({newest_code}).</translation>
        </message>
        <message>
            <source>“{headline}”: this is the approved text of edition {number} ({code}); the file was exported apart from it by {who} on {day}, and is not byte for byte one of the edition’s own.</source>
            <translation>“{headline}”: đây là bản đã duyệt của lần phát hành {number} ({code}); tệp do {who} xuất riêng ngày {day}, không trùng từng byte với tệp nào của lần phát hành ấy.</translation>
        </message>
        <message>
            <source>“{headline}”: this is the approved text of edition {number} ({code}); the file was exported apart from it by {who} on {day}, and is not byte for byte one of the edition’s own. Edition {newest} ({newest_code}) has taken its place.</source>
            <translation>“{headline}”: đây là bản đã duyệt của lần phát hành {number} ({code}); tệp do {who} xuất riêng ngày {day}, không trùng từng byte với tệp nào của lần phát hành ấy. Lần phát hành {newest} ({newest_code}) đã thay thế.</translation>
        </message>
        <message>
            <source>“{headline}”: this is the approved text of edition {number} ({code}); the file was exported apart from it by {who} on {day}, and is not byte for byte one of the edition’s own. The article was withdrawn ({newest_code}).</source>
            <translation>“{headline}”: đây là bản đã duyệt của lần phát hành {number} ({code}); tệp do {who} xuất riêng ngày {day}, không trùng từng byte với tệp nào của lần phát hành ấy. Bài đã gỡ ({newest_code}).</translation>
        </message>
        <message>
            <source>“{headline}”: this is the approved text, edition {number} ({code}), published by {who} on {day}; the file is byte for byte the edition’s own.</source>
            <translation>“{headline}”: đây là bản đã duyệt, lần phát hành {number} ({code}), do {who} phát hành ngày {day}; tệp trùng từng byte với tệp của lần phát hành ấy.</translation>
        </message>
        <message>
            <source>“{language}” is not the name of a language. The words were kept without it.</source>
            <translation>“{language}” không phải là tên một ngôn ngữ. Phần chữ được giữ, không kèm tên ấy.</translation>
        </message>
        <message>
            <source>“{name}” belongs to another program, so it was not touched. Choose a file that Copydesk made.</source>
            <translation>“{name}” là tệp của chương trình khác nên được để nguyên. Hãy chọn tệp do Copydesk tạo.</translation>
        </message>
        <message>
            <source>“{name}” cannot be opened ({reason}); nothing was changed. Check the disk and open it again.</source>
            <translation>Không mở được “{name}” ({reason}); chưa có gì thay đổi. Hãy kiểm tra ổ đĩa rồi mở lại.</translation>
        </message>
        <message>
            <source>“{name}” cannot be opened, as the links to it lead in a circle; nothing was changed. Choose the file itself.</source>
            <translation>Không mở được “{name}” vì các liên kết dẫn tới nó chạy vòng tròn; không có gì thay đổi. Hãy chọn chính tệp ấy.</translation>
        </message>
        <message>
            <source>“{name}” cannot be opened; nothing was changed. Check that the folder is still there and may be read.</source>
            <translation>Không mở được “{name}”; chưa có gì thay đổi. Hãy kiểm tra xem thư mục còn đó và cho đọc không.</translation>
        </message>
        <message>
            <source>“{name}” cannot be read ({reason}), so nothing was kept or checked. Choose the file again.</source>
            <translation>Không đọc được “{name}” ({reason}), nên chưa ghi lại và chưa kiểm tra gì. Hãy chọn lại tệp.</translation>
        </message>
        <message>
            <source>“{name}” cannot be read ({reason}), so nothing was taken from it. Choose another file.</source>
            <translation>Không đọc được “{name}” ({reason}) nên chưa lấy gì từ tệp. Hãy chọn tệp khác.</translation>
        </message>
        <message>
            <source>“{name}” cannot be read ({reason}); nothing was changed. Check the disk and who may read the file.</source>
            <translation>Không đọc được “{name}” ({reason}); chưa có gì thay đổi. Hãy kiểm tra ổ đĩa và quyền đọc tệp.</translation>
        </message>
        <message>
            <source>“{name}” cannot be read ({reason}); nothing was taken in.</source>
            <translation>Không đọc được “{name}” ({reason}); chưa lấy gì vào.</translation>
        </message>
        <message>
            <source>“{name}” cannot be read as a table from line {line} on: a quotation mark is not closed there, or stands in the middle of a cell. Nothing was taken from it; mend that line, or save the table as CSV again.</source>
            <translation>Không đọc được bảng trong “{name}” từ dòng {line}: có dấu ngoặc kép chưa đóng hoặc nằm giữa ô. Chưa lấy gì từ tệp; hãy sửa dòng đó, hoặc lưu lại bảng thành CSV.</translation>
        </message>
        <message>
            <source>“{name}” cannot be typed as the name of a snippet, so nothing was kept. Use one word of at most {most} letters.</source>
            <translation>Không gõ được “{name}” làm tên mẫu câu, nên chưa lưu gì. Hãy dùng một từ viết liền, tối đa {most} chữ cái.</translation>
        </message>
        <message>
            <source>“{name}” could not be copied to be read ({reason}); nothing was changed. Check the disk and the free space, and open it again.</source>
            <translation>Không chép được “{name}” ra để đọc ({reason}); chưa có gì thay đổi. Hãy kiểm tra ổ đĩa và chỗ trống rồi mở lại.</translation>
        </message>
        <message>
            <source>“{name}” could not be read ({reason}), so it did not come in. See whether its disk is there and whole, and bring the folder in once more.</source>
            <translation>Không đọc được “{name}” ({reason}), nên tệp này chưa được đưa vào. Hãy xem ổ đĩa chứa nó có đang kết nối và còn lành không, rồi đưa thư mục vào lại lần nữa.</translation>
        </message>
        <message>
            <source>“{name}” could not be read ({reason}), so no article was made of it.</source>
            <translation>Không đọc được “{name}” ({reason}) nên không tạo bài nào từ tệp này.</translation>
        </message>
        <message>
            <source>“{name}” could not be read ({reason}), so no picture was put in.</source>
            <translation>Không đọc được “{name}” ({reason}) nên chưa chèn ảnh nào.</translation>
        </message>
        <message>
            <source>“{name}” could not be read ({reason}), so nothing was put in.</source>
            <translation>Không đọc được “{name}” ({reason}) nên chưa chèn gì.</translation>
        </message>
        <message>
            <source>“{name}” could not be written ({reason}); what was there before is untouched. Choose another place.</source>
            <translation>Không ghi được “{name}” ({reason}); những gì có trước đó vẫn nguyên. Hãy chọn nơi khác.</translation>
        </message>
        <message>
            <source>“{name}” does not hold what Copydesk wrote there, so no desk was made. Use a copy that nobody has changed.</source>
            <translation>“{name}” không còn như lúc Copydesk ghi nên chưa dựng bàn nào. Hãy dùng bản sao chưa ai sửa.</translation>
        </message>
        <message>
            <source>“{name}” has a cell of more than {most} characters in line {line}, so nothing was taken from it. Shorten that cell, or choose another file.</source>
            <translation>“{name}” có một ô dài hơn {most} ký tự ở dòng {line} nên chưa lấy gì từ tệp này. Hãy rút ngắn ô đó hoặc chọn tệp khác.</translation>
        </message>
        <message>
            <source>“{name}” has a name that not every system can write, or lies too deep in the folder, so nothing was locked. Rename it or take it out of the folder, and lock the folder again.</source>
            <translation>“{name}” có tên mà không phải hệ điều hành nào cũng ghi được, hoặc nằm quá sâu trong thư mục, nên chưa khóa gì. Hãy đổi tên hoặc đưa nó ra khỏi thư mục, rồi khóa lại thư mục.</translation>
        </message>
        <message>
            <source>“{name}” has a part whose name leads out of the file, so it was not opened; nothing was taken in. Save it anew in Word.</source>
            <translation>“{name}” có phần mang tên dẫn ra ngoài tệp, nên không được mở; chưa lấy gì vào. Hãy lưu lại tệp bằng Word.</translation>
        </message>
        <message>
            <source>“{name}” has more than {most} MB, so it was not opened; nothing was taken in. Make its pictures smaller in Word, and save it anew.</source>
            <translation>“{name}” lớn hơn {most} MB, nên không được mở; chưa lấy gì vào. Hãy thu nhỏ hình trong Word rồi lưu lại.</translation>
        </message>
        <message>
            <source>“{name}” has more than {most} MB, so no article was made of it. Make one of a part of it.</source>
            <translation>“{name}” lớn hơn {most} MB nên không tạo bài từ tệp này. Hãy lấy một phần của tệp thôi.</translation>
        </message>
        <message>
            <source>“{name}” has more than {most} cards, so nothing was taken from it. Split it into several files.</source>
            <translation>“{name}” có hơn {most} danh thiếp nên chưa lấy gì từ tệp. Hãy chia thành nhiều tệp.</translation>
        </message>
        <message>
            <source>“{name}” has more than {most} rows, so nothing was taken from it. Split it into several files.</source>
            <translation>“{name}” có hơn {most} dòng nên chưa lấy gì từ tệp. Hãy chia thành nhiều tệp.</translation>
        </message>
        <message>
            <source>“{name}” has no column with the head “Name” or “Họ và tên”, so nobody was taken from it. Put that head over the column of names, and “Roles”, “Languages” or “Contact” over others.</source>
            <translation>“{name}” không có cột nào tên là “Họ và tên” nên chưa lấy ai từ tệp. Hãy đặt tiêu đề đó cho cột tên, và “Vai trò”, “Ngôn ngữ” hoặc “Liên hệ” cho các cột khác.</translation>
        </message>
        <message>
            <source>“{name}” has two parts of the same name, so nobody can say what is in it; nothing was taken in. Save it anew in Word.</source>
            <translation>“{name}” có hai phần trùng tên, không biết phần nào là thật; chưa lấy gì vào. Hãy lưu lại tệp bằng Word.</translation>
        </message>
        <message>
            <source>“{name}” holds a value of a kind that no Copydesk writes in its place, so it is only read. Ask who changed the file, or open the newest backup.</source>
            <translation>“{name}” chứa một giá trị thuộc loại mà Copydesk không bao giờ ghi vào chỗ đó, nên chỉ được mở để đọc. Hãy hỏi xem ai đã sửa tệp, hoặc mở bản sao lưu mới nhất.</translation>
        </message>
        <message>
            <source>“{name}” holds a value that is larger than any article or picture may be, so it was not read; nothing was changed. Ask who sent this desk.</source>
            <translation>“{name}” có một giá trị lớn hơn mức cho phép của bài hay ảnh nên không được đọc; chưa có gì thay đổi. Hãy hỏi người gửi bàn này.</translation>
        </message>
        <message>
            <source>“{name}” holds no folder that was taken out of a desk, so nothing was written. Choose another file.</source>
            <translation>“{name}” không chứa thư mục nào đã mang ra từ một bàn biên tập, nên chưa ghi gì. Hãy chọn tệp khác.</translation>
        </message>
        <message>
            <source>“{name}” is a device or a pipe, so no file was written in its place. Choose another name.</source>
            <translation>“{name}” là một thiết bị hoặc đường ống, nên không ghi tệp nào vào chỗ đó. Hãy chọn tên khác.</translation>
        </message>
        <message>
            <source>“{name}” is a document of another program, so nothing was put in. Open it there, copy what you need and paste it here: headings, lists, tables and pictures come along.</source>
            <translation>“{name}” là tài liệu của chương trình khác nên chưa chèn gì. Hãy mở tệp bằng chương trình đó, sao chép phần cần dùng rồi dán vào đây: đề mục, danh sách, bảng và ảnh đều đi theo.</translation>
        </message>
        <message>
            <source>“{name}” is a folder, not a desk. Choose a file that ends in .desk.</source>
            <translation>“{name}” là thư mục, không phải bàn biên tập. Hãy chọn tệp có đuôi .desk.</translation>
        </message>
        <message>
            <source>“{name}” is a folder, so no file was written. Choose a name for the file in it.</source>
            <translation>“{name}” là thư mục nên chưa ghi tệp nào. Hãy đặt tên cho tệp trong thư mục đó.</translation>
        </message>
        <message>
            <source>“{name}” is a folder. Choose the pictures in it.</source>
            <translation>“{name}” là một thư mục. Hãy chọn các ảnh trong đó.</translation>
        </message>
        <message>
            <source>“{name}” is a photograph in the HEIC format of telephones. It was not used; save it as JPEG and choose that file.</source>
            <translation>“{name}” là ảnh chụp bằng điện thoại ở định dạng HEIC nên chưa dùng. Hãy lưu thành JPEG rồi chọn tệp đó.</translation>
        </message>
        <message>
            <source>“{name}” is already open in another window on this machine. Go on in that window.</source>
            <translation>“{name}” đang mở trong một cửa sổ khác trên máy này. Hãy làm tiếp ở cửa sổ đó.</translation>
        </message>
        <message>
            <source>“{name}” is already there, so no locked copy was written over it. Choose another name, or this one with its ending to replace it.</source>
            <translation>“{name}” đã có sẵn nên bản có khóa không ghi đè lên. Hãy chọn tên khác, hoặc gõ tên này kèm cả đuôi nếu muốn thay nó.</translation>
        </message>
        <message>
            <source>“{name}” is already there, so no locked file was written over it. Choose another name.</source>
            <translation>“{name}” đã có sẵn, nên không ghi tệp có khóa nào đè lên. Hãy chọn tên khác.</translation>
        </message>
        <message>
            <source>“{name}” is already there, so no new desk was made over it. Open it, or choose another name.</source>
            <translation>Đã có “{name}” nên không tạo bàn mới đè lên. Hãy mở nó, hoặc chọn tên khác.</translation>
        </message>
        <message>
            <source>“{name}” is already there, so nothing was written. Choose another name.</source>
            <translation>Đã có “{name}” rồi nên chưa ghi gì. Hãy chọn tên khác.</translation>
        </message>
        <message>
            <source>“{name}” is an SVG drawing, which can hold programs. It was not used; save it as PNG and choose that file.</source>
            <translation>“{name}” là hình vẽ SVG, loại tệp có thể chứa mã chạy được. Tệp không được dùng; hãy lưu thành PNG rồi chọn tệp đó.</translation>
        </message>
        <message>
            <source>“{name}” is an archive with other files in it and no Word document itself, so nothing was taken in. Unpack it, and choose the Word file.</source>
            <translation>“{name}” là tệp nén chứa tệp khác, không phải tài liệu Word, nên chưa lấy gì vào. Hãy giải nén rồi chọn tệp Word bên trong.</translation>
        </message>
        <message>
            <source>“{name}” is damaged and was not opened, so that it does not get worse; nothing in it was changed. Open the newest backup, and keep this file: most of its text can still be read from it.</source>
            <translation>“{name}” đã hỏng nên không mở, để khỏi hỏng thêm; bên trong chưa có gì thay đổi. Hãy mở bản sao lưu mới nhất và giữ tệp này: phần lớn nội dung vẫn còn đọc được.</translation>
        </message>
        <message>
            <source>“{name}” is damaged inside and cannot be read, so nothing was taken in. Open it in Word and save it anew.</source>
            <translation>“{name}” hỏng bên trong, không đọc được, nên chưa lấy gì vào. Hãy mở bằng Word rồi lưu lại.</translation>
        </message>
        <message>
            <source>“{name}” is damaged or breaks off before its end. It was not used; open it in a picture program, save it anew and choose it again.</source>
            <translation>“{name}” bị hỏng hoặc thiếu phần cuối. Tệp không được dùng; hãy mở bằng chương trình xem ảnh, lưu lại rồi chọn lần nữa.</translation>
        </message>
        <message>
            <source>“{name}” is damaged, as a look through its older parts has just found, so from now on it is only read. Open the newest backup, and keep this file: most of its text can still be read from it.</source>
            <translation>Vừa kiểm tra các phần cũ thì thấy “{name}” đã hỏng, nên từ giờ chỉ đọc được. Hãy mở bản sao lưu mới nhất và giữ tệp này: phần lớn nội dung vẫn còn đọc được.</translation>
        </message>
        <message>
            <source>“{name}” is damaged. What could still be read of it is shown, and nothing is written to the file.</source>
            <translation>“{name}” bị hỏng. Đang hiện những gì còn đọc được, và không có gì được ghi vào tệp.</translation>
        </message>
        <message>
            <source>“{name}” is empty, so there is no desk in it. Open another file, or a backup.</source>
            <translation>“{name}” trống nên không có bàn biên tập nào trong đó. Hãy mở tệp khác hoặc một bản sao lưu.</translation>
        </message>
        <message>
            <source>“{name}” is empty. It was not used; choose another picture.</source>
            <translation>“{name}” trống. Tệp không được dùng; hãy chọn ảnh khác.</translation>
        </message>
        <message>
            <source>“{name}” is empty: it has no row. Nothing was changed; choose another file.</source>
            <translation>“{name}” trống, không có dòng nào. Chưa có gì thay đổi; hãy chọn tệp khác.</translation>
        </message>
        <message>
            <source>“{name}” is larger than 100 MB, so it was not taken. Make it smaller first.</source>
            <translation>“{name}” lớn hơn 100 MB nên không nhận. Hãy thu nhỏ trước.</translation>
        </message>
        <message>
            <source>“{name}” is larger than 20 MB, so nothing was put in. Put in a part of it.</source>
            <translation>“{name}” lớn hơn 20 MB nên chưa chèn gì. Hãy chèn một phần thôi.</translation>
        </message>
        <message>
            <source>“{name}” is larger than {megabytes} MB, so nothing was taken from it. Split it into several files.</source>
            <translation>“{name}” lớn hơn {megabytes} MB nên chưa lấy gì từ tệp. Hãy chia thành nhiều tệp.</translation>
        </message>
        <message>
            <source>“{name}” is larger than {megabytes} MB, the most that one text may be. Nothing was changed. Split the file into parts and open them one by one.</source>
            <translation>“{name}” lớn hơn {megabytes} MB, mức tối đa của một văn bản. Chưa có gì thay đổi. Hãy chia tệp thành nhiều phần rồi mở từng phần.</translation>
        </message>
        <message>
            <source>“{name}” is larger than {megabytes} MB. It was not used; save it smaller and choose it again.</source>
            <translation>“{name}” lớn hơn {megabytes} MB. Tệp không được dùng; hãy lưu nhỏ lại rồi chọn lần nữa.</translation>
        </message>
        <message>
            <source>“{name}” is locked with a password or comes from a very old Word, so nothing was taken in. Open it in Word and save it as a Word document without a password.</source>
            <translation>“{name}” khóa bằng mật khẩu hoặc là tệp của Word đời cũ, nên chưa lấy gì vào. Hãy mở bằng Word và lưu thành tài liệu Word không mật khẩu.</translation>
        </message>
        <message>
            <source>“{name}” is missing in “{folder}”, so no desk was made. Use a whole copy of the folder.</source>
            <translation>Trong “{folder}” thiếu “{name}” nên chưa dựng bàn nào. Hãy dùng bản sao đầy đủ của thư mục.</translation>
        </message>
        <message>
            <source>“{name}” is neither a Word document (.docx) nor Markdown nor plain text (.md, .txt), so no article was made of it. Save it in one of these kinds, and import that file.</source>
            <translation>“{name}” không phải tài liệu Word (.docx), cũng không phải Markdown hay văn bản thuần (.md, .txt) nên không tạo bài từ tệp này. Hãy lưu thành một trong các dạng đó rồi nhập tệp vừa lưu.</translation>
        </message>
        <message>
            <source>“{name}” is no Word document (.docx, .dotx), or it is damaged, so nothing was taken in. Open it in Word and save it anew.</source>
            <translation>“{name}” không phải tài liệu Word (.docx, .dotx) hoặc đã hỏng, nên chưa lấy gì vào. Hãy mở bằng Word rồi lưu lại.</translation>
        </message>
        <message>
            <source>“{name}” is no desk that was taken out: “{cover}” is missing in it or unreadable, so no desk was made. Choose the folder that Copydesk wrote.</source>
            <translation>“{name}” không phải là bàn biên tập đã mang ra: thiếu “{cover}” hoặc không đọc được tệp ấy, nên chưa dựng bàn nào. Hãy chọn thư mục do Copydesk ghi.</translation>
        </message>
        <message>
            <source>“{name}” is no folder that was taken out of a desk, so it was not locked. Take a desk out first, and lock that folder.</source>
            <translation>“{name}” không phải thư mục đã mang ra từ một bàn biên tập, nên chưa khóa. Hãy mang một bàn ra trước rồi khóa thư mục ấy.</translation>
        </message>
        <message>
            <source>“{name}” is no locked copy, so nothing was opened. Choose a file that Copydesk has locked.</source>
            <translation>“{name}” không phải là bản có khóa nên chưa mở gì cả. Hãy chọn tệp do Copydesk khóa.</translation>
        </message>
        <message>
            <source>“{name}” is no table in plain text, so nothing was taken from it. In the spreadsheet, save it as CSV (UTF-8) and take that file.</source>
            <translation>“{name}” không phải bảng ở dạng văn bản nên chưa lấy gì từ tệp. Trong chương trình bảng tính, hãy lưu thành CSV (UTF-8) rồi lấy tệp đó.</translation>
        </message>
        <message>
            <source>“{name}” is not a desk; it was not touched. Choose a file that ends in .desk.</source>
            <translation>“{name}” không phải là bàn biên tập nên được để nguyên. Hãy chọn tệp có đuôi .desk.</translation>
        </message>
        <message>
            <source>“{name}” is not a picture in one of the formats PNG, JPEG, GIF or WebP. It was not used; choose another file or save this one as PNG.</source>
            <translation>“{name}” không phải là ảnh PNG, JPEG, GIF hay WebP. Tệp không được dùng; hãy chọn tệp khác hoặc lưu tệp này thành PNG.</translation>
        </message>
        <message>
            <source>“{name}” is not a text file in UTF-8: line {line} cannot be read. Nothing was changed. Save it as UTF-8 in the program that made it, and open it again.</source>
            <translation>“{name}” không phải là tệp văn bản UTF-8: không đọc được dòng {line}. Chưa có gì thay đổi. Hãy lưu lại thành UTF-8 bằng chương trình đã tạo ra nó rồi mở lại.</translation>
        </message>
        <message>
            <source>“{name}” is only looked through here; nothing was changed.</source>
            <translation>“{name}” chỉ được xem qua ở đây; không có gì bị thay đổi.</translation>
        </message>
        <message>
            <source>“{name}” is open in a window on this machine, and the desk keeps a receipt of each export, so nothing was written. Export from that window; “verify” and “log” read beside it.</source>
            <translation>“{name}” đang mở trong một cửa sổ trên máy này, mà mỗi lần xuất bàn biên tập phải giữ một biên nhận, nên chưa ghi gì ra. Hãy xuất ngay từ cửa sổ đó; lệnh “verify” và “log” vẫn đọc được trong lúc ấy.</translation>
        </message>
        <message>
            <source>“{name}” is open in another program or may not be replaced, so it was not written; the earlier file is whole. Close it there, and export again.</source>
            <translation>“{name}” đang mở trong chương trình khác hoặc không được phép thay, nên chưa ghi; tệp cũ vẫn nguyên vẹn. Hãy đóng tệp ở đó rồi xuất lại.</translation>
        </message>
        <message>
            <source>“{name}” is open in another program or may not be replaced, so nothing was published; every earlier file is whole. Close it there, and try again.</source>
            <translation>“{name}” đang mở trong chương trình khác hoặc không thay được nên chưa phát hành gì; các tệp cũ vẫn nguyên vẹn. Hãy đóng tệp ở đó rồi thử lại.</translation>
        </message>
        <message>
            <source>“{name}” is open on {machine}, by {person}, so here it can only be read. Close it there first; if Copydesk is not running there any more, open the desk again and choose to take it over.</source>
            <translation>{person} đang mở “{name}” trên máy {machine} nên ở đây chỉ đọc được. Hãy đóng ở đó trước; nếu Copydesk không còn chạy ở đó, hãy mở lại bàn biên tập và chọn “Chuyển về máy này”.</translation>
        </message>
        <message>
            <source>“{name}” is the desk itself, so it was not written over. Choose another file.</source>
            <translation>“{name}” chính là bàn biên tập nên không bị ghi đè. Hãy chọn tệp khác.</translation>
        </message>
        <message>
            <source>“{name}” is the name of a desk or belongs to one, so no file was written there. Choose another name.</source>
            <translation>“{name}” là tên của một bàn biên tập hoặc tệp đi kèm, nên không ghi gì vào đó. Hãy chọn tên khác.</translation>
        </message>
        <message>
            <source>“{name}” is the text itself, so it was not written over. Choose another file.</source>
            <translation>“{name}” chính là bài gốc nên không bị ghi đè. Hãy chọn tệp khác.</translation>
        </message>
        <message>
            <source>“{name}” is written, but no receipt of it was kept, so this desk will not know it again. {why}</source>
            <translation>Đã ghi “{name}” nhưng không lưu được biên nhận, nên sau này bàn biên tập này sẽ không nhận ra tệp. {why}</translation>
        </message>
        <message>
            <source>“{name}” lies in a folder that {program} synchronises, which can destroy a desk that is in use, so it is only read here. Copy it to a folder of this machine and open it there.</source>
            <translation>“{name}” nằm trong thư mục do {program} đồng bộ, việc này có thể làm hỏng bàn biên tập đang dùng, nên ở đây chỉ mở để đọc. Hãy chép sang một thư mục trên máy này rồi mở ở đó.</translation>
        </message>
        <message>
            <source>“{name}” lies on a network share, where a desk cannot be kept safe, so it is only read here. Copy it to a folder of this machine and open it there.</source>
            <translation>“{name}” nằm trên thư mục mạng, nơi không giữ bàn biên tập an toàn được, nên ở đây chỉ mở để đọc. Hãy chép sang một thư mục trên máy này rồi mở ở đó.</translation>
        </message>
        <message>
            <source>“{name}” lies too deep in folders with long names, so it was neither made nor opened. Move it to a folder with a shorter path.</source>
            <translation>“{name}” nằm quá sâu trong những thư mục tên dài nên không lập và không mở được. Hãy chuyển sang thư mục có đường dẫn ngắn hơn.</translation>
        </message>
        <message>
            <source>“{name}” may not be written in this folder; nothing was changed. Choose a folder of your own.</source>
            <translation>Thư mục này không cho ghi “{name}”; chưa có gì thay đổi. Hãy chọn thư mục của bạn.</translation>
        </message>
        <message>
            <source>“{name}” may only be read, so nothing was changed. Copy the desk to a folder of your own and open it there.</source>
            <translation>“{name}” chỉ cho đọc nên chưa có gì thay đổi. Hãy chép bàn biên tập sang thư mục của bạn rồi mở ở đó.</translation>
        </message>
        <message>
            <source>“{name}” measures {width} × {height} pixels; a side may have {side} and the whole picture {most} million. It was not used; make it smaller and choose it again.</source>
            <translation>“{name}” có kích thước {width} × {height} điểm ảnh; mỗi cạnh chỉ được {side} và cả ảnh {most} triệu. Tệp không được dùng; hãy thu nhỏ rồi chọn lại.</translation>
        </message>
        <message>
            <source>“{name}” met a mistake in this program, so no article was made of it. The file and the desk are as they were.</source>
            <translation>“{name}” gặp phải một lỗi của chương trình nên không tạo bài từ tệp này. Tệp và bàn biên tập vẫn như cũ.</translation>
        </message>
        <message>
            <source>“{name}” names entities, which no Word file does and which can lead out of the file, so nothing was taken in. Save it anew in Word.</source>
            <translation>“{name}” có khai báo thực thể, thứ tệp Word không bao giờ có và có thể dẫn ra ngoài tệp, nên chưa lấy gì vào. Hãy lưu lại bằng Word.</translation>
        </message>
        <message>
            <source>“{name}” no longer has the head that it was taken out with, so the file was left out; the article came in as it was taken out.</source>
            <translation>“{name}” không còn phần đầu như lúc mang ra nên tệp này bị bỏ qua; bài vẫn vào như lúc mang ra.</translation>
        </message>
        <message>
            <source>“{name}” or its folder may only be read, so nothing can be written here. Copy the desk to a folder of your own to work on it.</source>
            <translation>“{name}” hoặc thư mục của nó chỉ cho đọc nên không ghi được gì ở đây. Hãy chép bàn biên tập sang thư mục của bạn để làm việc.</translation>
        </message>
        <message>
            <source>“{name}” takes far more memory or time than any desk, so it was given up and no desk was made. Use a copy that nobody has changed.</source>
            <translation>“{name}” tốn bộ nhớ hoặc thời gian hơn hẳn mọi bàn biên tập nên Copydesk đã dừng, chưa dựng bàn nào. Hãy dùng bản chưa ai sửa.</translation>
        </message>
        <message>
            <source>“{name}” takes far more memory or time than any document, so it was given up and no article was made of it. Save it anew, or make articles of parts of it.</source>
            <translation>“{name}” tốn bộ nhớ hoặc thời gian hơn hẳn mọi tài liệu nên Copydesk đã dừng, chưa tạo bài nào. Hãy lưu lại tệp, hoặc chia ra rồi nhập từng phần.</translation>
        </message>
        <message>
            <source>“{name}” takes far more memory or time than any letterhead, so it was given up; nothing was taken in. Save it anew in Word.</source>
            <translation>“{name}” tốn bộ nhớ hoặc thời gian hơn hẳn mọi giấy tiêu đề nên Copydesk đã dừng; chưa lấy gì vào. Hãy lưu lại bằng Word.</translation>
        </message>
        <message>
            <source>“{name}” takes far more memory or time than any list of people, so it was given up and nothing was taken from it. Save it anew as CSV (UTF-8), and take that file.</source>
            <translation>“{name}” tốn bộ nhớ hoặc thời gian hơn hẳn mọi danh sách nhân sự nên Copydesk đã dừng, chưa lấy gì từ tệp. Hãy lưu lại thành CSV (UTF-8) rồi lấy tệp ấy.</translation>
        </message>
        <message>
            <source>“{name}” takes far more memory or time than any picture, so it was given up and not put in. Save it anew in a program for pictures.</source>
            <translation>“{name}” tốn bộ nhớ hoặc thời gian hơn hẳn mọi ảnh nên Copydesk đã dừng, chưa đưa ảnh vào. Hãy lưu lại bằng một chương trình ảnh.</translation>
        </message>
        <message>
            <source>“{name}” takes far more memory or time than any text, so it was given up and nothing was put in. Put in a part of it.</source>
            <translation>“{name}” tốn bộ nhớ hoặc thời gian hơn mọi văn bản rất nhiều nên đã bị bỏ qua và không có gì được đưa vào. Hãy đưa vào một phần của nó.</translation>
        </message>
        <message>
            <source>“{name}” unpacks to far more than any file of words holds, so it was not opened; nothing was taken in. Save it anew in Word.</source>
            <translation>“{name}” giải nén ra lớn hơn hẳn mọi tệp văn bản, nên không được mở; chưa lấy gì vào. Hãy lưu lại bằng Word.</translation>
        </message>
        <message>
            <source>“{name}” was changed or cut short since it was locked, so nothing was taken from it. Use another copy.</source>
            <translation>“{name}” đã bị sửa hoặc bị cắt từ khi khóa nên không lấy gì từ đó. Hãy dùng bản khác.</translation>
        </message>
        <message>
            <source>“{name}” was made by a newer Copydesk; it was not touched. Install the newest version to open it.</source>
            <translation>“{name}” do bản Copydesk mới hơn tạo ra nên được để nguyên. Hãy cài bản mới nhất để mở.</translation>
        </message>
        <message>
            <source>“{name}” was moved, renamed or deleted while it was open, so nothing more is saved in it. Put the file back in its place, or copy your text; then open the desk again.</source>
            <translation>“{name}” đã bị chuyển, đổi tên hoặc xóa trong lúc đang mở, nên không lưu thêm gì vào đó được nữa. Hãy đặt tệp về chỗ cũ, hoặc chép lại bài của bạn; rồi mở lại bàn biên tập.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because a template begins with its settings between two lines of three dashes; add them above the text.</source>
            <translation>Không đọc được “{name}” vì mẫu bài phải bắt đầu bằng phần thiết lập nằm giữa hai dòng ba gạch nối; hãy thêm vào phía trên bài.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because it does not begin with settings such as “key: value”.</source>
            <translation>Không đọc được “{name}” vì tệp không bắt đầu bằng thiết lập kiểu “key: value”.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because it does not say what to look for; add “{key}” and try again.</source>
            <translation>Không đọc được “{name}” vì tệp không nói cần tìm gì; hãy thêm “{key}” rồi thử lại.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because it has no use for “{key}” on line {line}; correct the spelling or delete it.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} không dùng làm gì; hãy sửa chính tả hoặc xóa đi.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because its formula or its condition cannot be calculated; docs/style-rules.md lists the counts and the signs.</source>
            <translation>Không đọc được “{name}” vì không tính được công thức hay điều kiện của tệp; docs/style-rules.md liệt kê các số đếm và các dấu.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because its margins leave less than 30 mm for the text; make them smaller.</source>
            <translation>Không đọc được “{name}” vì lề chỉ chừa chưa đến 30 mm cho chữ; hãy thu lề lại.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because its settings have more than {most} characters; shorten them.</source>
            <translation>Không đọc được “{name}” vì phần thiết lập dài quá {most} ký tự; hãy rút gọn.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because line {line} asks for a look or a rule that there is not; docs/house-styles.md lists them.</source>
            <translation>Không đọc được “{name}” vì dòng {line} dùng một kiểu chữ hoặc đường kẻ không có; xem danh sách trong docs/house-styles.md.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because line {line} cannot be understood; look there for a missing colon, quotation mark or space.</source>
            <translation>Không đọc được “{name}” vì không hiểu được dòng {line}; hãy xem ở đó có thiếu dấu hai chấm, dấu ngoặc kép hay dấu cách không.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because line {line} has a list or a group where a key belongs; write “key: value”.</source>
            <translation>Không đọc được “{name}” vì dòng {line} có danh sách hay nhóm ở chỗ lẽ ra là khóa; hãy viết “key: value”.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because line {line} has the scope “{scope}”, which Copydesk does not know; the scopes are {known}.</source>
            <translation>Không đọc được “{name}” vì dòng {line} có phạm vi “{scope}” mà Copydesk không biết; các phạm vi gồm {known}.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because line {line} names the field “{field}”, which an article does not have; the fields are {fields}.</source>
            <translation>Không đọc được “{name}” vì dòng {line} nêu mục “{field}” mà bài không có; các mục gồm {fields}.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because line {line} says “{key}” a second time; delete one of the two.</source>
            <translation>Không đọc được “{name}” vì dòng {line} ghi “{key}” lần thứ hai; hãy xóa một trong hai.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because line {line} says “{kind}”, which is not a kind of part; the kinds are {kinds}.</source>
            <translation>Không đọc được “{name}” vì dòng {line} ghi “{kind}”, không phải là một loại phần; các loại gồm {kinds}.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because line {line} says “{kind}”, which is not a kind of rule; the kinds are {kinds}.</source>
            <translation>Không đọc được “{name}” vì dòng {line} ghi “{kind}”, không phải là một loại quy tắc; các loại gồm {kinds}.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because line {line} uses an anchor (&amp;), a reference (*), a tag (!) or too many levels; write the value itself.</source>
            <translation>Không đọc được “{name}” vì dòng {line} dùng neo (&amp;), tham chiếu (*), nhãn (!) hoặc quá nhiều cấp; hãy viết thẳng giá trị.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because on line {line} the least is {least}, which is more than the most, {most}; exchange the two.</source>
            <translation>Không đọc được “{name}” vì ở dòng {line} số ít nhất là {least}, lớn hơn số nhiều nhất là {most}; hãy đổi chỗ hai số.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because rules of the kind “{kind}” run a program or a word list of their own, which Copydesk does not do; write it as one of these: {kinds}.</source>
            <translation>Không đọc được “{name}” vì quy tắc loại “{kind}” chạy chương trình hay danh sách từ riêng, điều Copydesk không làm; hãy viết lại thành một trong các loại: {kinds}.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because the font's name on line {line} may hold only letters from A to Z, digits, spaces and hyphens.</source>
            <translation>Không đọc được “{name}” vì tên phông chữ ở dòng {line} chỉ được có chữ từ A đến Z, chữ số, dấu cách và gạch nối.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because the pattern “{pattern}” has “{sign}” where Copydesk does not understand it; docs/style-rules.md lists the signs.</source>
            <translation>Không đọc được “{name}” vì mẫu “{pattern}” có “{sign}” ở chỗ Copydesk không hiểu; docs/style-rules.md liệt kê các dấu.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because the pattern “{pattern}” is not finished; look for a bracket that is open.</source>
            <translation>Không đọc được “{name}” vì mẫu “{pattern}” chưa viết xong; hãy xem có dấu ngoặc nào còn mở không.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because the pattern “{pattern}” is too long or repeats too much; shorten it.</source>
            <translation>Không đọc được “{name}” vì mẫu “{pattern}” quá dài hoặc lặp quá nhiều; hãy rút ngắn.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because two of its parts have the key “{key}”; give one of them another.</source>
            <translation>Không đọc được “{name}” vì hai phần cùng có khóa “{key}”; hãy đổi khóa của một phần.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because two points of its checklist have the key “{key}”; give one another.</source>
            <translation>Không đọc được “{name}” vì hai điểm trong danh mục kiểm tra có cùng khóa “{key}”; hãy đặt khóa khác cho một điểm.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “align” on line {line} must be left, right, center or justify.</source>
            <translation>Không đọc được “{name}” vì “align” ở dòng {line} phải là left, right, center hoặc justify.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “color” on line {line} must be six digits and letters from A to F in quotation marks, as in "1A2B3C".</source>
            <translation>Không đọc được “{name}” vì “color” ở dòng {line} phải gồm sáu chữ số và chữ từ A đến F trong dấu ngoặc kép, như "1A2B3C".</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “columns” on line {line} must be 1, 2 or 3.</source>
            <translation>Không đọc được “{name}” vì “columns” ở dòng {line} phải là 1, 2 hoặc 3.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “opening” on line {line} may hold only these: {known}.</source>
            <translation>Không đọc được “{name}” vì “opening” ở dòng {line} chỉ được gồm: {known}.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “sha256” on line {line} must be the hash of a Word file.</source>
            <translation>Không đọc được “{name}” vì “sha256” ở dòng {line} phải là mã băm của một tệp Word.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “styles” on line {line} may hold only these: {known}.</source>
            <translation>Không đọc được “{name}” vì “styles” ở dòng {line} chỉ được có những mục sau: {known}.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” is missing from the part that begins on line {line}; add it and try again.</source>
            <translation>Không đọc được “{name}” vì thiếu “{key}” trong phần bắt đầu từ dòng {line}; hãy thêm vào rồi thử lại.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} holds a list or a group where text belongs; put it in quotation marks.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} chứa danh sách hay nhóm ở chỗ lẽ ra là chữ; hãy đặt trong dấu ngoặc kép.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} may hold only letters from a to z, digits and hyphens, as in “news-article”.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} chỉ được có chữ từ a đến z, chữ số và gạch nối, như “news-article”.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} must be a list whose lines begin with a dash.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} phải là danh sách, mỗi dòng bắt đầu bằng gạch nối.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} must be a number from {least} to {most}.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} phải là số từ {least} đến {most}.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} must be a whole number such as 70.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} phải là số nguyên, như 70.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} must be none, short or full.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} phải là none, short hoặc full.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} must be one of these: {known}.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} phải là một trong số: {known}.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} must be text; put it in quotation marks.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} phải là chữ; hãy đặt trong dấu ngoặc kép.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} must be true or false.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} phải là true hoặc false.</translation>
        </message>
        <message>
            <source>“{name}” was not read, because “{key}” on line {line} must hold keys with values, as in “key: value”.</source>
            <translation>Không đọc được “{name}” vì “{key}” ở dòng {line} phải chứa các khóa có giá trị, như “key: value”.</translation>
        </message>
        <message>
            <source>“{name}” was saved as “Strict Open XML”, which is not read; nothing was taken in. Save it in Word as a plain Word document.</source>
            <translation>“{name}” được lưu dạng “Strict Open XML”, dạng này không đọc được; chưa lấy gì vào. Hãy lưu trong Word thành tài liệu Word thường.</translation>
        </message>
        <message>
            <source>“{name}” was taken out with a newer Copydesk, so no desk was made of it. Bring it in with that one.</source>
            <translation>“{name}” được mang ra bằng bản Copydesk mới hơn nên chưa dựng bàn nào. Hãy dùng bản Copydesk ấy.</translation>
        </message>
        <message>
            <source>“{part}” is missing.</source>
            <translation>Còn thiếu “{part}”.</translation>
        </message>
        <message>
            <source>“{part}” is there.</source>
            <translation>Đã có “{part}”.</translation>
        </message>
        <message>
            <source>“{path}” is written, locked and checked.</source>
            <translation>Đã ghi, khóa và kiểm tra “{path}”.</translation>
        </message>
        <message>
            <source>“{path}” is written.</source>
            <translation>Đã ghi “{path}”.</translation>
        </message>
        <message>
            <source>“{path}” is written. Corrections: {count}.</source>
            <translation>Đã ghi “{path}”. Số cải chính: {count}.</translation>
        </message>
        <message>
            <source>“{term}” ({count}): consider doing without it; {reason}.</source>
            <translation>“{term}” ({count} lần): nên bỏ; {reason}.</translation>
        </message>
        <message>
            <source>“{term}” ({count}): consider “{instead}”; {reason}.</source>
            <translation>“{term}” ({count} lần): có thể thay bằng “{instead}”; {reason}.</translation>
        </message>
        <message>
            <source>“{term}” helps these readers: {reason}.</source>
            <translation>Nên dùng “{term}”: {reason}.</translation>
        </message>
        <message>
            <source>“{term}” is used ({count}).</source>
            <translation>Đã dùng “{term}” ({count} lần).</translation>
        </message>
        <message>
            <source>“{words}” at the end of each page but the last stands only on printed pages.</source>
            <translation>“{words}” ở cuối mỗi trang (trừ trang cuối) chỉ có trên trang in.</translation>
        </message>
        <message>
            <source>“{words}” is no language that is known here and was left out.</source>
            <translation>“{words}” không phải ngôn ngữ có trong danh sách nên được bỏ qua.</translation>
        </message>
        <message>
            <source>“{words}” is no role of a desk and was left out.</source>
            <translation>“{words}” không phải vai trò trong bàn nên được bỏ qua.</translation>
        </message>
        <message>
            <source>“{words}” is no role of a desk, so the person comes as a writer.</source>
            <translation>“{words}” không phải vai trò trong bàn nên người này được nhận là phóng viên.</translation>
        </message>
    </context>
    <context>
        <name>Settling</name>
        <message>
            <source>The choice was made; what else was proposed is still there.</source>
            <translation>Đã chọn xong; những đề xuất khác vẫn còn nguyên.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
    </context>
    <context>
        <name>Several</name>
        <message>
            <source>Assign…</source>
            <translation>Giao việc…</translation>
        </message>
        <message>
            <source>Export as one bulletin…</source>
            <translation>Xuất thành một bản tin…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Xuất…</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Tìm người</translation>
        </message>
        <message>
            <source>Find a tag, or type a new one</source>
            <translation>Tìm nhãn, hoặc gõ nhãn mới</translation>
        </message>
        <message>
            <source>New tag “{words}”</source>
            <translation>Nhãn mới “{words}”</translation>
        </message>
        <message>
            <source>Tag…</source>
            <translation>Gắn nhãn…</translation>
        </message>
        <message>
            <source>Take a tag off</source>
            <translation>Gỡ nhãn</translation>
        </message>
    </context>
    <context>
        <name>Signing</name>
        <message>
            <source>It is the same. This machine knows the root key of this desk now.</source>
            <translation>Trùng khớp. Từ giờ máy này biết khóa gốc của bàn biên tập.</translation>
        </message>
        <message>
            <source>Nothing new can be signed with it from now on. This cannot be taken back.</source>
            <translation>Từ giờ không ký thêm gì bằng khóa này được nữa. Việc này không hoàn tác được.</translation>
        </message>
        <message>
            <source>Revoke it</source>
            <translation>Thu hồi</translation>
        </message>
        <message>
            <source>Revoke the key of {name}?</source>
            <translation>Thu hồi khóa của {name}?</translation>
        </message>
        <message>
            <source>The key of {name} is revoked. What it signed before stays right.</source>
            <translation>Đã thu hồi khóa của {name}. Những gì khóa đã ký vẫn đúng.</translation>
        </message>
        <message>
            <source>What it signed before stays right, and a new key can be enrolled at any time.</source>
            <translation>Những gì khóa đã ký vẫn đúng, và lúc nào cũng có thể đăng ký khóa mới.</translation>
        </message>
        <message>
            <source>You have a new signing key. What the older one signed stays right.</source>
            <translation>Bạn đã có khóa ký mới. Những gì khóa cũ đã ký vẫn đúng.</translation>
        </message>
        <message>
            <source>You have a signing key now.</source>
            <translation>Bạn đã có khóa ký.</translation>
        </message>
        <message>
            <source>You vouch for the key of {name} now.</source>
            <translation>Bạn đã xác nhận khóa của {name}.</translation>
        </message>
        <message>
            <source>Your signing key is unlocked. What you approve and export now is signed.</source>
            <translation>Khóa ký của bạn đã mở. Những gì bạn duyệt và xuất từ giờ đều được ký.</translation>
        </message>
    </context>
    <context>
        <name>SinceSeal</name>
        <message>
            <source>Approve this change</source>
            <translation>Duyệt thay đổi này</translation>
        </message>
        <message>
            <source>Changed since the approval</source>
            <translation>Đã sửa từ lần duyệt</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Show unchanged text</source>
            <translation>Hiện cả phần không đổi</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Hai cột</translation>
        </message>
    </context>
    <context>
        <name>SizeDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>It takes effect the next time Copydesk starts.</source>
            <translation>Có hiệu lực từ lần mở Copydesk sau.</translation>
        </message>
        <message>
            <source>Letters, icons and rows of the whole window; Ctrl++ is for the text of an article alone.</source>
            <translation>Chữ, biểu tượng và các dòng của cả cửa sổ; Ctrl++ chỉ đổi cỡ chữ của bài.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Cỡ</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>Cỡ toàn bộ cửa sổ</translation>
        </message>
        <message>
            <source>Text in lists is this large.</source>
            <translation>Chữ trong danh sách to chừng này.</translation>
        </message>
        <message>
            <source>Use this size</source>
            <translation>Dùng cỡ này</translation>
        </message>
        <message>
            <source>{size}%</source>
            <translation>{size}%</translation>
        </message>
    </context>
    <context>
        <name>SnippetList</name>
        <message>
            <source>Edit the snippets…</source>
            <translation>Sửa các mẫu câu…</translation>
        </message>
        <message>
            <source>Name of a snippet</source>
            <translation>Tên mẫu câu</translation>
        </message>
        <message>
            <source>No snippet has that name.</source>
            <translation>Không có mẫu câu nào tên như vậy.</translation>
        </message>
        <message>
            <source>Or type its name in the text and press Tab.</source>
            <translation>Hoặc gõ tên ngay trong bài rồi nhấn Tab.</translation>
        </message>
        <message>
            <source>Snippets</source>
            <translation>Mẫu câu</translation>
        </message>
        <message>
            <source>Words that you write often get a short name here. Type the name and press Tab.</source>
            <translation>Câu chữ hay dùng được đặt tên ngắn ở đây. Gõ tên rồi nhấn Tab.</translation>
        </message>
    </context>
    <context>
        <name>SnippetsDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>For the whole office</source>
            <translation>Dùng chung cho cả tòa soạn</translation>
        </message>
        <message>
            <source>New snippet</source>
            <translation>Mẫu câu mới</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Chưa có tên</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Tên ngắn</translation>
        </message>
        <message>
            <source>Snippets</source>
            <translation>Mẫu câu</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Nội dung</translation>
        </message>
        <message>
            <source>Words that are written often, under a short name. In the text, type the name and press Tab.</source>
            <translation>Câu chữ hay dùng, gọi bằng tên ngắn. Trong bài, gõ tên rồi nhấn Tab.</translation>
        </message>
        <message>
            <source>Words that you write often will appear here, each with a short name.</source>
            <translation>Những cụm từ hay viết sẽ nằm ở đây, mỗi cụm có một tên ngắn.</translation>
        </message>
        <message>
            <source>Write {{what is asked for}} where Tab is to stop.</source>
            <translation>Viết {{điều cần hỏi}} ở chỗ phím Tab dừng lại.</translation>
        </message>
        <message>
            <source>{name} (office)</source>
            <translation>{name} (dùng chung)</translation>
        </message>
    </context>
    <context>
        <name>SourceCard</name>
        <message>
            <source>Attributed</source>
            <translation>Dẫn theo nguồn</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Sửa…</translation>
        </message>
        <message>
            <source>Check the file again…</source>
            <translation>Kiểm tra lại tệp…</translation>
        </message>
        <message>
            <source>Choose the file, to see whether it is still the one that was attached.</source>
            <translation>Chọn tệp để xem có còn đúng là tệp đã đính kèm không.</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Đã xác minh</translation>
        </message>
        <message>
            <source>Entered by {name}, {time}</source>
            <translation>{name} ghi, {time}</translation>
        </message>
        <message>
            <source>For the desk only: {note}</source>
            <translation>Chỉ trong bàn: {note}</translation>
        </message>
        <message>
            <source>It is so: you have checked it. Your name stays with it.</source>
            <translation>Đúng như vậy: bạn đã kiểm tra. Tên bạn được ghi lại kèm theo.</translation>
        </message>
        <message>
            <source>It stands as what the source says, and the text says whose words they are.</source>
            <translation>Giữ nguyên như lời của nguồn, và bài nói rõ đó là lời của ai.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Để ngỏ lại</translation>
        </message>
        <message>
            <source>Open the link</source>
            <translation>Mở liên kết</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Bỏ…</translation>
        </message>
    </context>
    <context>
        <name>SourceForm</name>
        <message>
            <source>Add</source>
            <translation>Thêm</translation>
        </message>
        <message>
            <source>Add a source</source>
            <translation>Ghi nguồn tin</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Change the source</source>
            <translation>Sửa nguồn tin</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Chọn tệp</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Chọn tệp…</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>For the whole article</source>
            <translation>Cho cả bài</translation>
        </message>
        <message>
            <source>Its name and its fingerprint are kept; the file stays where it is.</source>
            <translation>Chỉ giữ tên tệp và dấu vân tay của nó; tệp vẫn nằm ở chỗ cũ.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại nguồn</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Liên kết</translation>
        </message>
        <message>
            <source>No file</source>
            <translation>Chưa có tệp</translation>
        </message>
        <message>
            <source>Note, for the desk only</source>
            <translation>Ghi chú, chỉ trong bàn biên tập</translation>
        </message>
        <message>
            <source>Off the record: no export and no log ever names it</source>
            <translation>Không công khai: không bản xuất nào và không dòng nhật ký nào nêu tên</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>The report of the ward, page 3</source>
            <translation>Báo cáo của ủy ban phường, trang 3</translation>
        </message>
        <message>
            <source>This is no date. Write it as 05/03/2026.</source>
            <translation>Đây không phải là ngày. Hãy viết như 05/03/2026.</translation>
        </message>
        <message>
            <source>This is no web address. It begins with https://.</source>
            <translation>Đây không phải là địa chỉ web. Địa chỉ bắt đầu bằng https://.</translation>
        </message>
        <message>
            <source>What checking it came to</source>
            <translation>Kết quả kiểm tra</translation>
        </message>
        <message>
            <source>Who or what it is</source>
            <translation>Ai nói, hoặc tài liệu nào</translation>
        </message>
        <message>
            <source>Without a file</source>
            <translation>Không kèm tệp</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>ngày/tháng/năm</translation>
        </message>
    </context>
    <context>
        <name>SourcePane</name>
        <message>
            <source>Add a source</source>
            <translation>Ghi nguồn tin</translation>
        </message>
        <message>
            <source>Add a source (Ctrl+Alt+S)</source>
            <translation>Ghi nguồn tin (Ctrl+Alt+S)</translation>
        </message>
        <message>
            <source>Add a source…</source>
            <translation>Ghi nguồn tin…</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tất cả</translation>
        </message>
        <message>
            <source>Each source of this article is confirmed or attributed.</source>
            <translation>Mọi nguồn tin của bài đã được xác minh hoặc dẫn theo nguồn.</translation>
        </message>
        <message>
            <source>Figures, dates, names and quotations, by a quiet line of dashes</source>
            <translation>Con số, ngày tháng, tên riêng và lời dẫn, bằng một nét gạch mờ</translation>
        </message>
        <message>
            <source>Mark in the text what has no source</source>
            <translation>Đánh dấu trong bài chỗ chưa có nguồn</translation>
        </message>
        <message>
            <source>No sources yet</source>
            <translation>Chưa có nguồn tin</translation>
        </message>
        <message>
            <source>Nothing is open</source>
            <translation>Không còn nguồn nào để ngỏ</translation>
        </message>
        <message>
            <source>Open ones</source>
            <translation>Còn để ngỏ</translation>
        </message>
        <message>
            <source>Put the caret into a sentence and press Ctrl+Alt+S to say where it comes from. What is off the record never leaves the desk.</source>
            <translation>Đặt con trỏ vào một câu rồi nhấn Ctrl+Alt+S để ghi câu ấy lấy từ đâu. Những gì không công khai không bao giờ rời bàn biên tập.</translation>
        </message>
        <message>
            <source>Sources of the article</source>
            <translation>Các nguồn tin của bài</translation>
        </message>
        <message>
            <source>Sources: {count}</source>
            <translation>Nguồn tin: {count}</translation>
        </message>
        <message>
            <source>Sources: {count}, open: {open}</source>
            <translation>Nguồn tin: {count}, còn ngỏ: {open}</translation>
        </message>
        <message>
            <source>Which sources are shown</source>
            <translation>Hiện những nguồn nào</translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message>
            <source>Attributed</source>
            <translation>Dẫn theo nguồn</translation>
        </message>
        <message>
            <source>Attributed, says {name}</source>
            <translation>Dẫn theo nguồn ({name} xem)</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Đã xác minh</translation>
        </message>
        <message>
            <source>Confirmed by {name}</source>
            <translation>{name} đã xác minh</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Số liệu</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Văn bản, tài liệu</translation>
        </message>
        <message>
            <source>News agency</source>
            <translation>Hãng tin</translation>
        </message>
        <message>
            <source>Nobody has checked it yet.</source>
            <translation>Chưa ai kiểm tra.</translation>
        </message>
        <message>
            <source>Off the record</source>
            <translation>Không công khai</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Còn để ngỏ</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Nguồn khác</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Người</translation>
        </message>
        <message>
            <source>Seen by ourselves</source>
            <translation>Tận mắt chứng kiến</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>Còn để ngỏ</translation>
        </message>
        <message>
            <source>The text has changed. It was for:</source>
            <translation>Câu trong bài đã đổi. Nguồn này cho câu:</translation>
        </message>
        <message>
            <source>The whole article</source>
            <translation>Cả bài</translation>
        </message>
    </context>
    <context>
        <name>Sourcing</name>
        <message>
            <source>Check “{name}”</source>
            <translation>Kiểm tra “{name}”</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Bỏ</translation>
        </message>
        <message>
            <source>Remove this source?</source>
            <translation>Bỏ nguồn tin này?</translation>
        </message>
        <message>
            <source>The source is attributed. Your name stays with it.</source>
            <translation>Đã ghi là dẫn theo nguồn. Tên bạn được lưu cùng.</translation>
        </message>
        <message>
            <source>The source is confirmed. Your name stays with it.</source>
            <translation>Đã xác minh nguồn tin. Tên bạn được lưu cùng.</translation>
        </message>
        <message>
            <source>The source is open again.</source>
            <translation>Nguồn này lại để ngỏ.</translation>
        </message>
        <message>
            <source>The text stays as it is, and the log keeps that there was an entry, not what it said.</source>
            <translation>Bài giữ nguyên; nhật ký chỉ ghi rằng đã có một nguồn, không ghi nội dung.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>“{citation}” goes out of the ledger with its note and its verdict.</source>
            <translation>“{citation}” sẽ bị bỏ khỏi sổ nguồn tin, cùng ghi chú và kết quả kiểm tra.</translation>
        </message>
        <message>
            <source>“{name}” is not the file that was attached to this source, or it was changed since: its hash is another. Ask for the original, and change the entry if this one counts now.</source>
            <translation>“{name}” không phải là tệp đã đính kèm cho nguồn này, hoặc đã bị sửa từ đó: mã băm khác. Hãy xin lại bản gốc, và sửa mục nguồn nếu nay dùng tệp này.</translation>
        </message>
        <message>
            <source>“{name}” is the file that was attached to this source: its hash is the same.</source>
            <translation>“{name}” đúng là tệp đã đính kèm cho nguồn này: mã băm trùng khớp.</translation>
        </message>
    </context>
    <context>
        <name>SpellingWalk</name>
        <message>
            <source>{count} left</source>
            <translation>còn {count}</translation>
        </message>
    </context>
    <context>
        <name>StaffLines</name>
        <message>
            <source>Away from {day}</source>
            <translation>Nghỉ từ {day}</translation>
        </message>
        <message>
            <source>Away until {day}</source>
            <translation>Nghỉ đến hết {day}</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>Đã nghỉ</translation>
        </message>
        <message>
            <source>To do: {count}</source>
            <translation>Việc: {count}</translation>
        </message>
        <message>
            <source>{name} (you)</source>
            <translation>{name} (bạn)</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>Approved</source>
            <translation>Đã duyệt</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Đã giao</translation>
        </message>
        <message>
            <source>Being edited</source>
            <translation>Đang biên tập</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Đã cải chính</translation>
        </message>
        <message>
            <source>Drafting</source>
            <translation>Đang viết</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Đã bỏ</translation>
        </message>
        <message>
            <source>Idea</source>
            <translation>Đề tài</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Đã phát hành</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>Trả lại</translation>
        </message>
        <message>
            <source>Waiting for edit</source>
            <translation>Chờ biên tập</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Đã gỡ</translation>
        </message>
    </context>
    <context>
        <name>StageLine</name>
        <message>
            <source>It waits for a second person</source>
            <translation>Đang chờ người thứ hai</translation>
        </message>
        <message>
            <source>It waits for an editor</source>
            <translation>Đang chờ biên tập viên</translation>
        </message>
        <message>
            <source>It waits for {name} to approve it too</source>
            <translation>Đang chờ {name} duyệt thêm</translation>
        </message>
        <message>
            <source>It waits to be published</source>
            <translation>Đang chờ phát hành</translation>
        </message>
        <message>
            <source>Its approval does not count</source>
            <translation>Lần duyệt không có giá trị</translation>
        </message>
        <message>
            <source>Nobody has it in hand</source>
            <translation>Bài chưa ở tay ai</translation>
        </message>
        <message>
            <source>Nobody has it yet</source>
            <translation>Chưa có ai nhận</translation>
        </message>
        <message>
            <source>{name} has it in hand</source>
            <translation>Bài đang ở tay {name}</translation>
        </message>
    </context>
    <context>
        <name>StandFields</name>
        <message>
            <source>Over the first page, {place}</source>
            <translation>Trên trang đầu, {place}</translation>
        </message>
        <message>
            <source>Under the text, {place}</source>
            <translation>Dưới bài, {place}</translation>
        </message>
        <message>
            <source>left</source>
            <translation>trái</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>giữa</translation>
        </message>
        <message>
            <source>right</source>
            <translation>phải</translation>
        </message>
    </context>
    <context>
        <name>Starting</name>
        <message>
            <source>Recent searches</source>
            <translation>Tìm gần đây</translation>
        </message>
        <message>
            <source>Saved by me</source>
            <translation>Tôi đã lưu</translation>
        </message>
        <message>
            <source>Saved for everybody</source>
            <translation>Đã lưu cho mọi người</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Backup {time}</source>
            <translation>Sao lưu {time}</translation>
        </message>
        <message>
            <source>No backup since {day}</source>
            <translation>Chưa sao lưu từ {day}</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>Chưa sao lưu</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Chưa lưu được</translation>
        </message>
        <message>
            <source>Offline: nothing is sent</source>
            <translation>Không gửi gì qua mạng</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Chỉ đọc</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Đã lưu {time}</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Đang lưu…</translation>
        </message>
        <message>
            <source>Selected: {words} of {all} words, {characters} characters</source>
            <translation>Đang chọn {words}/{all} chữ, {characters} ký tự</translation>
        </message>
        <message>
            <source>The last good backup was made on {day} at {time}. Click to look at the backups.</source>
            <translation>Bản sao lưu tốt gần nhất được tạo ngày {day} lúc {time}. Bấm để xem các bản sao lưu.</translation>
        </message>
        <message>
            <source>This desk has no backup yet. Click to look at the backups.</source>
            <translation>Bàn này chưa có bản sao lưu nào. Bấm để xem các bản sao lưu.</translation>
        </message>
        <message>
            <source>Words: {count}</source>
            <translation>{count} chữ</translation>
        </message>
        <message>
            <source>{backup}, not in the second folder</source>
            <translation>{backup}, chưa có ở thư mục thứ hai</translation>
        </message>
        <message>
            <source>{backup}, second folder not there</source>
            <translation>{backup}, không thấy thư mục thứ hai</translation>
        </message>
        <message>
            <source>{backup}, the newest failed</source>
            <translation>{backup}, bản mới nhất bị hỏng</translation>
        </message>
        <message>
            <source>{characters} characters, about {minutes} minutes to read. Click to set a target of your own.</source>
            <translation>{characters} ký tự, đọc mất khoảng {minutes} phút. Bấm để đặt số chữ cần viết.</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} phút</translation>
        </message>
        <message>
            <source>{count} of {least}–{most} words</source>
            <translation>{count} / {least}–{most} chữ</translation>
        </message>
        <message>
            <source>{count} of {target} words</source>
            <translation>{count}/{target} chữ</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} lúc {time}</translation>
        </message>
    </context>
    <context>
        <name>StoryPane</name>
        <message>
            <source>Approval</source>
            <translation>Duyệt bài</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Danh mục kiểm tra</translation>
        </message>
        <message>
            <source>Editions</source>
            <translation>Các lần phát hành</translation>
        </message>
        <message>
            <source>The story of the article</source>
            <translation>Tiến trình của bài</translation>
        </message>
        <message>
            <source>Where the article stands</source>
            <translation>Bài đang ở bước nào</translation>
        </message>
        <message>
            <source>Where the open article stands, who has it and what comes next is shown here.</source>
            <translation>Bài đang mở ở bước nào, ai đang giữ và bước tiếp theo là gì sẽ hiện ở đây.</translation>
        </message>
        <message>
            <source>Who does what</source>
            <translation>Ai làm việc gì</translation>
        </message>
    </context>
    <context>
        <name>StoryTab</name>
        <message>
            <source>Decline</source>
            <translation>Từ chối</translation>
        </message>
        <message>
            <source>It is done.</source>
            <translation>Đã xong.</translation>
        </message>
        <message>
            <source>Say why, so that the desk can plan anew.</source>
            <translation>Hãy nói lý do để bàn biên tập sắp xếp lại.</translation>
        </message>
        <message>
            <source>The assignment was taken back.</source>
            <translation>Đã rút lại phân công.</translation>
        </message>
        <message>
            <source>The date was planned.</source>
            <translation>Đã đặt ngày dự kiến.</translation>
        </message>
        <message>
            <source>The due date was set.</source>
            <translation>Đã đặt hạn.</translation>
        </message>
        <message>
            <source>The tag was taken off.</source>
            <translation>Đã bỏ nhãn.</translation>
        </message>
        <message>
            <source>When it is due</source>
            <translation>Hạn nộp</translation>
        </message>
        <message>
            <source>When it is planned to be published</source>
            <translation>Dự kiến phát hành</translation>
        </message>
        <message>
            <source>You declined it.</source>
            <translation>Bạn đã từ chối.</translation>
        </message>
    </context>
    <context>
        <name>StyleRulesDialog</name>
        <message>
            <source>Done</source>
            <translation>Xong</translation>
        </message>
        <message>
            <source>For articles in {language}.</source>
            <translation>Cho các bài viết bằng {language}.</translation>
        </message>
        <message>
            <source>Make it the office’s own</source>
            <translation>Chép thành quy tắc riêng để sửa</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>Quy tắc mới</translation>
        </message>
        <message>
            <source>No rule holds for this language yet. A new one begins below.</source>
            <translation>Ngôn ngữ này chưa có quy tắc nào. Tạo quy tắc mới ở bên dưới.</translation>
        </message>
        <message>
            <source>Remove the rule</source>
            <translation>Xóa quy tắc</translation>
        </message>
        <message>
            <source>Rule {number}</source>
            <translation>Quy tắc {number}</translation>
        </message>
        <message>
            <source>Save the rule</source>
            <translation>Lưu quy tắc</translation>
        </message>
        <message>
            <source>Style rules</source>
            <translation>Quy tắc văn phong</translation>
        </message>
        <message>
            <source>{title} (own)</source>
            <translation>{title} (riêng)</translation>
        </message>
    </context>
    <context>
        <name>Styling</name>
        <message>
            <source>The house style is kept as your office's own.</source>
            <translation>Đã lưu khuôn trình bày làm khuôn riêng của cơ quan.</translation>
        </message>
        <message>
            <source>The house style is kept as your office's own. Back to be edited, since approved with the look before: {count}.</source>
            <translation>Đã lưu khuôn trình bày làm khuôn riêng của cơ quan. Số bài duyệt theo khuôn cũ nay trở lại biên tập: {count}.</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsMenu</name>
        <message>
            <source>Add to my list</source>
            <translation>Thêm vào từ điển của tôi</translation>
        </message>
        <message>
            <source>Add to the office’s list</source>
            <translation>Thêm vào từ điển của tòa soạn</translation>
        </message>
        <message>
            <source>Ignore in this article</source>
            <translation>Bỏ qua trong bài này</translation>
        </message>
        <message>
            <source>Looking for suggestions…</source>
            <translation>Đang tìm gợi ý…</translation>
        </message>
        <message>
            <source>No suggestion</source>
            <translation>Không có gợi ý</translation>
        </message>
        <message>
            <source>Take the words away</source>
            <translation>Bỏ những chữ này</translation>
        </message>
        <message>
            <source>What is this?</source>
            <translation>Vì sao?</translation>
        </message>
    </context>
    <context>
        <name>SupportFile</name>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Sao chép</translation>
        </message>
        <message>
            <source>Save it…</source>
            <translation>Lưu lại…</translation>
        </message>
        <message>
            <source>Support file</source>
            <translation>Tệp hỗ trợ</translation>
        </message>
        <message>
            <source>This is all that it holds: versions, numbers and what went wrong. No text, no title, no name and no folder of yours is in it. Nothing is sent; give it to whoever helps you.</source>
            <translation>Tệp chỉ có ngần này: phiên bản, con số và những trục trặc. Không có bài, tít, tên người hay thư mục nào của bạn. Không có gì được gửi đi; hãy đưa tệp cho người giúp bạn.</translation>
        </message>
        <message>
            <source>What the support file holds</source>
            <translation>Nội dung tệp hỗ trợ</translation>
        </message>
    </context>
    <context>
        <name>Supporting</name>
        <message>
            <source>Save the support file</source>
            <translation>Lưu tệp hỗ trợ</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Văn bản (*.txt)</translation>
        </message>
        <message>
            <source>“{name}” is saved. Nothing was sent.</source>
            <translation>Đã lưu “{name}”. Không có gì được gửi đi.</translation>
        </message>
    </context>
    <context>
        <name>TableDialog</name>
        <message>
            <source>Add a column</source>
            <translation>Thêm cột</translation>
        </message>
        <message>
            <source>Add a row</source>
            <translation>Thêm hàng</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Edit the table</source>
            <translation>Sửa bảng</translation>
        </message>
        <message>
            <source>Head of column {column}</source>
            <translation>Tiêu đề cột {column}</translation>
        </message>
        <message>
            <source>Put it in</source>
            <translation>Đưa vào bài</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>Xóa cột</translation>
        </message>
        <message>
            <source>Remove the row</source>
            <translation>Xóa hàng</translation>
        </message>
        <message>
            <source>Row {row}, column {column}</source>
            <translation>Hàng {row}, cột {column}</translation>
        </message>
        <message>
            <source>The first row is the head. Tab goes to the next cell, Enter to the one below.</source>
            <translation>Hàng đầu là tiêu đề cột. Tab sang ô kế tiếp, Enter xuống ô bên dưới.</translation>
        </message>
    </context>
    <context>
        <name>TableGrid</name>
        <message>
            <source>{columns} columns, {rows} rows</source>
            <translation>{columns} cột, {rows} hàng</translation>
        </message>
    </context>
    <context>
        <name>TagsDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Make them one</source>
            <translation>Gộp làm một</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên nhãn</translation>
        </message>
        <message>
            <source>No article has a tag yet. Tags are given in the story of an article, or on the board.</source>
            <translation>Chưa bài nào có nhãn. Nhãn được gắn ở phần tiến trình của bài hoặc trên bảng bài.</translation>
        </message>
        <message>
            <source>Only a desk chief changes the tags of the whole desk.</source>
            <translation>Chỉ trưởng bàn mới sửa nhãn của cả bàn biên tập.</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Đổi tên</translation>
        </message>
        <message>
            <source>Tags of the desk</source>
            <translation>Nhãn của bàn biên tập</translation>
        </message>
        <message>
            <source>Take off every article</source>
            <translation>Gỡ khỏi mọi bài</translation>
        </message>
        <message>
            <source>What is changed here is changed on every article that has the tag. It can be undone.</source>
            <translation>Sửa ở đây là sửa trên mọi bài mang nhãn ấy. Có thể hoàn tác.</translation>
        </message>
        <message>
            <source>{count} article</source>
            <translation>{count} bài</translation>
        </message>
        <message>
            <source>{count} articles</source>
            <translation>{count} bài</translation>
        </message>
        <message>
            <source>“{near}” differs in its marks only; it stays a tag of its own.</source>
            <translation>“{near}” chỉ khác dấu; đó vẫn là một nhãn riêng.</translation>
        </message>
        <message>
            <source>“{other}” is there already: the two become one tag.</source>
            <translation>Đã có nhãn “{other}”: hai nhãn sẽ gộp làm một.</translation>
        </message>
    </context>
    <context>
        <name>TakingBack</name>
        <message>
            <source>Brought back as a new revision. What stood there before is in the history.</source>
            <translation>Đã lấy lại thành một bản lưu mới. Những gì có trước đó vẫn còn trong lịch sử.</translation>
        </message>
        <message>
            <source>It is copied beside the desk and looked through. The desk itself stays as it is.</source>
            <translation>Bản sao được chép ra cạnh bàn biên tập và kiểm lại. Bàn biên tập vẫn nguyên như cũ.</translation>
        </message>
        <message>
            <source>Making a desk of the backup</source>
            <translation>Đang dựng bàn biên tập từ bản sao lưu</translation>
        </message>
        <message>
            <source>No desk was made, as you stopped it; nothing is left of it, and the backup is as it was.</source>
            <translation>Bạn đã dừng nên không có bàn biên tập nào được dựng; không còn sót gì, bản sao lưu vẫn nguyên.</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Mở bài</translation>
        </message>
        <message>
            <source>The article is back as a new one. The one on the desk is as it was.</source>
            <translation>Bài đã trở lại thành bài mới. Bài trên bàn vẫn như cũ.</translation>
        </message>
        <message>
            <source>The article reads like that already, so nothing was changed.</source>
            <translation>Bài đã đúng như vậy rồi nên chưa có gì thay đổi.</translation>
        </message>
    </context>
    <context>
        <name>TakingIn</name>
        <message>
            <source>Files are being imported already, so these were not taken. Import them after that.</source>
            <translation>Đang nhập các tệp khác nên chưa nhận những tệp này. Hãy nhập chúng sau khi xong.</translation>
        </message>
        <message>
            <source>Files imported as articles: {there} of {all}; something was left out of {left_out}.</source>
            <translation>{there} trong {all} tệp đã thành bài; {left_out} bài có phần không đưa vào được.</translation>
        </message>
        <message>
            <source>Import files as articles</source>
            <translation>Nhập tệp thành bài</translation>
        </message>
        <message>
            <source>Report of the import</source>
            <translation>Kết quả nhập tệp</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>Chi tiết…</translation>
        </message>
        <message>
            <source>Word and Markdown (*.docx *.docm *.md *.markdown *.txt);;All files (*)</source>
            <translation>Word và Markdown (*.docx *.docm *.md *.markdown *.txt);;Mọi tệp (*)</translation>
        </message>
        <message>
            <source>{count} more were not taken, as {most} can be imported at once: import them next.</source>
            <translation>Còn {count} tệp chưa được nhận vì mỗi lần chỉ nhập được {most} tệp: hãy nhập tiếp số còn lại.</translation>
        </message>
        <message>
            <source>{name}: no article</source>
            <translation>{name}: chưa thành bài</translation>
        </message>
        <message>
            <source>“{name}” is an article of this desk now.</source>
            <translation>“{name}” đã thành một bài trên bàn biên tập này.</translation>
        </message>
        <message>
            <source>“{name}” is an article of this desk now; not all of it has a place in one.</source>
            <translation>“{name}” đã thành một bài trên bàn biên tập này; có phần không đưa vào được vì bài không có chỗ.</translation>
        </message>
    </context>
    <context>
        <name>Task</name>
        <message>
            <source>edit</source>
            <translation>biên tập</translation>
        </message>
        <message>
            <source>other</source>
            <translation>việc khác</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>ảnh</translation>
        </message>
        <message>
            <source>read the proof</source>
            <translation>đọc bông</translation>
        </message>
        <message>
            <source>translate</source>
            <translation>dịch</translation>
        </message>
        <message>
            <source>write</source>
            <translation>viết</translation>
        </message>
    </context>
    <context>
        <name>TemplatePage</name>
        <message>
            <source>How it begins</source>
            <translation>Mở đầu như sau</translation>
        </message>
        <message>
            <source>How the article begins</source>
            <translation>Phần mở đầu của bài</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Độ dài</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Đối tượng</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Giọng văn</translation>
        </message>
        <message>
            <source>{least} to {most} words</source>
            <translation>{least} đến {most} chữ</translation>
        </message>
        <message>
            <source>{least} to {most} words, sentences of {short} to {long}</source>
            <translation>{least} đến {most} chữ, câu dài {short} đến {long} chữ</translation>
        </message>
    </context>
    <context>
        <name>ThreadCard</name>
        <message>
            <source>Answer</source>
            <translation>Trả lời</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>Trả lời…</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Mở lại</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Xong</translation>
        </message>
    </context>
    <context>
        <name>TidyingTags</name>
        <message>
            <source>The tag “{tag}” is “{to}” now, on {count} articles.</source>
            <translation>Nhãn “{tag}” nay là “{to}”, trên {count} bài.</translation>
        </message>
        <message>
            <source>The tag “{tag}” was taken off every article; {count} had it.</source>
            <translation>Đã gỡ nhãn “{tag}” khỏi mọi bài; {count} bài từng mang nhãn này.</translation>
        </message>
    </context>
    <context>
        <name>UndoBar</name>
        <message>
            <source>Taken back.</source>
            <translation>Đã hoàn tác.</translation>
        </message>
        <message>
            <source>Taken back; it is kept with what was dropped.</source>
            <translation>Đã hoàn tác; bài vẫn được giữ trong cột “Đã bỏ”.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
    </context>
    <context>
        <name>UnlockCopy</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Open as a new desk</source>
            <translation>Mở thành bàn mới</translation>
        </message>
        <message>
            <source>Open “{name}”</source>
            <translation>Mở “{name}”</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Mật khẩu</translation>
        </message>
        <message>
            <source>What is in it becomes a new desk. The locked copy stays as it is.</source>
            <translation>Những gì trong đó thành một bàn mới. Bản có khóa vẫn để nguyên.</translation>
        </message>
    </context>
    <context>
        <name>UnlockKey</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>It stays unlocked until you lock it, the desk is closed, or somebody else works here.</source>
            <translation>Khóa sẽ mở cho đến khi bạn khóa lại, đóng bàn biên tập, hoặc có người khác làm việc ở đây.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Mật khẩu</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Mở khóa</translation>
        </message>
        <message>
            <source>Unlock your signing key</source>
            <translation>Mở khóa ký</translation>
        </message>
    </context>
    <context>
        <name>Vouch</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>From then on what this key signs counts as signed. It can be revoked later.</source>
            <translation>Từ đó, những gì ký bằng khóa này được tính là đã ký. Sau này vẫn có thể thu hồi khóa.</translation>
        </message>
        <message>
            <source>It is the same</source>
            <translation>Trùng khớp</translation>
        </message>
        <message>
            <source>Let {name} read the fingerprint to you. It must be this one:</source>
            <translation>Nhờ {name} đọc dấu vân khóa cho bạn nghe. Dấu vân phải đúng là:</translation>
        </message>
        <message>
            <source>Vouch for the key of {name}?</source>
            <translation>Xác nhận khóa của {name}?</translation>
        </message>
    </context>
    <context>
        <name>WayButtons</name>
        <message>
            <source>And {count} more.</source>
            <translation>Và {count} điều nữa.</translation>
        </message>
        <message>
            <source>Still missing</source>
            <translation>Còn thiếu</translation>
        </message>
    </context>
    <context>
        <name>WeekGrid</name>
        <message>
            <source>Week</source>
            <translation>Tuần</translation>
        </message>
    </context>
    <context>
        <name>Who</name>
        <message>
            <source>A passphrase keeps honest people apart on one machine. It does not encrypt the desk's file.</source>
            <translation>Mật khẩu để những người dùng chung máy không làm lẫn dưới tên nhau. Tệp của bàn không được mã hóa.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Close Copydesk</source>
            <translation>Đóng Copydesk</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Tiếp tục</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Mật khẩu</translation>
        </message>
        <message>
            <source>What is written, handed in and approved from now on bears this name.</source>
            <translation>Từ giờ, bài viết, nộp và duyệt đều mang tên này.</translation>
        </message>
        <message>
            <source>Who works here?</source>
            <translation>Ai đang làm việc?</translation>
        </message>
    </context>
    <context>
        <name>Withdrawing</name>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>Your proposal was taken back. The article stays as it is.</source>
            <translation>Đã rút lại đề xuất của bạn. Bài vẫn giữ nguyên.</translation>
        </message>
    </context>
    <context>
        <name>WordStylesForm</name>
        <message>
            <source>Body</source>
            <translation>Thân bài</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Khung</translation>
        </message>
        <message>
            <source>Byline</source>
            <translation>Tên tác giả</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Chú thích ảnh</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Mục lục</translation>
        </message>
        <message>
            <source>Dek</source>
            <translation>Sa-pô</translation>
        </message>
        <message>
            <source>Footnote</source>
            <translation>Cước chú</translation>
        </message>
        <message>
            <source>Head of a table</source>
            <translation>Đầu bảng</translation>
        </message>
        <message>
            <source>Heading {level}</source>
            <translation>Đề mục {level}</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Tít</translation>
        </message>
        <message>
            <source>House style from a Word file</source>
            <translation>Khuôn trình bày từ tệp Word</translation>
        </message>
        <message>
            <source>Its styles for the parts of an article</source>
            <translation>Kiểu trong tệp ứng với từng phần của bài</translation>
        </message>
        <message>
            <source>Keep as our own</source>
            <translation>Giữ làm khuôn của cơ quan</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>Tít dẫn</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Danh sách</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Number the captions of pictures</source>
            <translation>Đánh số chú thích ảnh</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>Danh sách đánh số</translation>
        </message>
        <message>
            <source>Print this article in it</source>
            <translation>In bài này theo khuôn ấy</translation>
        </message>
        <message>
            <source>Pull quote</source>
            <translation>Trích dẫn nổi bật</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Đoạn trích</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Bảng</translation>
        </message>
        <message>
            <source>What cannot be kept</source>
            <translation>Những gì không giữ được</translation>
        </message>
        <message>
            <source>Word documents are written on “{name}” itself, with its page, header, footer and logo. The pages here show its type and margins.</source>
            <translation>Tài liệu Word được viết ngay trên “{name}”, với khổ giấy, đầu trang, chân trang và biểu trưng của tệp. Các trang ở đây cho thấy kiểu chữ và lề.</translation>
        </message>
        <message>
            <source>as Copydesk has it</source>
            <translation>theo Copydesk</translation>
        </message>
        <message>
            <source>none</source>
            <translation>không có</translation>
        </message>
        <message>
            <source>one level</source>
            <translation>một cấp</translation>
        </message>
        <message>
            <source>three levels</source>
            <translation>ba cấp</translation>
        </message>
        <message>
            <source>two levels</source>
            <translation>hai cấp</translation>
        </message>
    </context>
    <context>
        <name>WordTarget</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>For this article only. The foot of the window counts against it.</source>
            <translation>Chỉ dành cho bài này. Chân cửa sổ sẽ đếm theo số ấy.</translation>
        </message>
        <message>
            <source>No target of its own</source>
            <translation>Không đặt riêng</translation>
        </message>
        <message>
            <source>Set it</source>
            <translation>Đặt</translation>
        </message>
        <message>
            <source>Word target</source>
            <translation>Số chữ cần viết</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Số chữ</translation>
        </message>
    </context>
    <context>
        <name>WorkPage</name>
        <message>
            <source>{name} · {count} to do</source>
            <translation>{name} · {count} việc cần làm</translation>
        </message>
    </context>
    <context>
        <name>WorkPane</name>
        <message>
            <source>A desk is one file that holds an office's articles. Open yours, or make a new one in the menu.</source>
            <translation>Bàn biên tập là một tệp chứa các bài của tòa soạn. Hãy mở bàn của bạn, hoặc tạo bàn mới trong trình đơn.</translation>
        </message>
        <message>
            <source>Choose one at the left, or begin a new one from a template.</source>
            <translation>Chọn một bài ở bên trái, hoặc bắt đầu bài mới từ một mẫu bài.</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>Bài mới</translation>
        </message>
        <message>
            <source>No article is open</source>
            <translation>Chưa mở bài nào</translation>
        </message>
        <message>
            <source>No desk is open</source>
            <translation>Chưa mở bàn biên tập nào</translation>
        </message>
        <message>
            <source>Open desk…</source>
            <translation>Mở bàn biên tập…</translation>
        </message>
        <message>
            <source>Opening the desk…</source>
            <translation>Đang mở bàn biên tập…</translation>
        </message>
        <message>
            <source>The articles are here in a moment.</source>
            <translation>Các bài sẽ hiện ra ngay.</translation>
        </message>
    </context>
    <context>
        <name>WorkPanel</name>
        <message>
            <source>My work</source>
            <translation>Việc của tôi</translation>
        </message>
        <message>
            <source>New assignment…</source>
            <translation>Phân công mới…</translation>
        </message>
        <message>
            <source>Nothing waits for you</source>
            <translation>Chưa có việc nào chờ bạn</translation>
        </message>
        <message>
            <source>What is assigned to you, comes back to you or waits for you to edit appears here, next due first.</source>
            <translation>Việc được giao, bài bị trả lại và bài chờ bạn biên tập sẽ hiện ở đây, việc gần hạn nhất đứng trước.</translation>
        </message>
    </context>
    <context>
        <name>Writing</name>
        <message>
            <source>Column</source>
            <translation>Cột</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>Điều nên biết</translation>
        </message>
        <message>
            <source>Name, office</source>
            <translation>Tên, chức vụ</translation>
        </message>
        <message>
            <source>The words that stand out</source>
            <translation>Lời trích nổi bật</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Tiêu đề</translation>
        </message>
    </context>
    <context>
        <name>WritingRoom</name>
        <message>
            <source>Choose an article on the left, or begin a new one.</source>
            <translation>Chọn một bài ở bên trái, hoặc bắt đầu bài mới.</translation>
        </message>
        <message>
            <source>Text of the article</source>
            <translation>Nội dung bài</translation>
        </message>
    </context>
    <context>
        <name>_Chip</name>
        <message>
            <source>Take away the filter “{words}”</source>
            <translation>Bỏ bộ lọc “{words}”</translation>
        </message>
        <message>
            <source>Take away this filter</source>
            <translation>Bỏ bộ lọc này</translation>
        </message>
    </context>
</TS>
