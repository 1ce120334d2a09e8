## 틀
skip-to-content = 본문으로 건너뛰기
language = 언어
language-not-translated = 번역되지 않음
languages-label = 언어
languages-title = 언어 선택
theme-to-light = 밝은 색상 사용
theme-to-dark = 어두운 색상 사용
contact-us = 문의하기
nav-label = 주제
nav-open = 모든 주제
nav-expand = { $title }의 문서
nav-more = { $title } 더 보기
nav-failed = 목록을 불러오지 못했습니다. 위의 링크에서 확인하세요.
outline-label = 이 페이지의 내용
breadcrumbs-label = 현재 위치
feed = 최근 변경 사항
markdown-twin = 이 페이지의 Markdown 버전

## 문서 주변
updated = 업데이트:
translation-machine = 이 페이지는 기계 번역되었습니다(사람이 번역한 비율: { $percent }%).
translation-read-source = 원문 읽기({ $source })
translation-missing = 이 페이지는 아직 번역되지 않았습니다({ $language }). 원문({ $source })을 표시합니다.
turn-label = 이전 문서와 다음 문서
previous = 이전
next = 다음
offer-title = 도움이 되지 않았나요?
offer-text = 무엇을 하려는지 알려 주시면 담당자가 답변해 드립니다.

## 그룹, 홈 및 기타 페이지
article-count = { $count ->
   *[other] 문서 { $count }개
}
all-articles = { $count ->
   *[other] 문서 { $count }개 모두 보기
}
home-title = 무엇을 도와드릴까요?
reach-title = 담당자와 상담
reach-text = 해당 지역의 번호로 전화하거나 언제든지 글을 남겨 주세요.
not-found-title = 페이지를 찾을 수 없음
not-found-text = 페이지가 이동되었거나 주소가 올바르지 않을 수 있습니다. 홈 페이지의 주제에서 모든 문서를 찾을 수 있습니다.
not-found-home = 홈 페이지로 이동
redirect-title = 이 페이지는 이동되었습니다

## 연락처
list-separator = {", "}
contacts-priorities = 우선순위: { $list }
contacts-open = 지금 상담 가능, { $time }까지(현지 시간)
contacts-closed = 지금은 상담 시간이 아닙니다. { $time } 시작(현지 시간)
contacts-open-always = 지금 상담 가능, 24시간 운영
contact-days = { $first }~{ $last }
contact-hours = { $days }, { $from }~{ $to }({ $zone })
contact-hours-no-zone = { $days }, { $from }~{ $to }
contact-hours-all-day = { $days }, 24시간
priority-low = 낮음
priority-medium = 보통
priority-high = 높음
priority-critical = 심각

## 문서 안
alert-note = 참고
alert-tip = 팁
alert-important = 중요
alert-caution = 주의
alert-warning = 경고
alert-info = 정보
alert-availability = 이용 가능 여부
alert-prerequisites = 사전 요구 사항
alert-administration = 관리
alert-error = 오류
alert-success = 성공
alert-morelikethis = 관련 문서
access-title = 액세스 요구 사항
access-requirements = 액세스 요구 사항
access-summary = 펼쳐서 이 문서의 액세스 요구 사항 보기
access-level = 액세스 수준
access-license = 라이선스
access-object-permissions = 개체 권한
access-package = 패키지
access-plan = 플랜
access-product = 제품
access-role = 역할
code-label = 코드
code-copy = 복사
code-copied = 복사됨
collapsible-title = 세부 정보
footnotes = 각주
footnote-back = 본문으로 돌아가기
image-enlarge = 이미지 확대
preview-label = 미리보기 환경에서만 제공
preview-legend = 강조 표시된 텍스트는 미리보기 환경의 기능에 관한 것입니다.
table-label = 표
task-done = 완료
task-open = 할 일
video-title = 동영상
video-watch = 동영상 보기

## 문의
my-cases = 내 문의
case-title = 문의 등록
case-text = 문제를 한 번만 설명해 주세요. 담당자가 이메일로 답변해 드립니다.
case-send = 문의 보내기
case-privacy = 입력하신 내용은 답변에만 사용합니다. 문의와 이후의 관련 질문에 필요한 동안 보관합니다. 언제든지 삭제를 요청하실 수 있습니다.
case-choose = 선택
case-optional = 선택 사항
case-only-if = { $question }: { $answers }인 경우에만 해당합니다.
case-trap = 이 칸은 비워 두세요
case-files = 파일
case-files-help = 최대 { $count }개, 파일당 { $size }, 합계 { $total }까지: { $types }
size-kb = { $number }KB
size-mb = { $number }MB
size-gb = { $number }GB
field-email = 이메일 주소
field-email-help = 이 주소로 답변을 드립니다.
field-subject = 제목
field-subject-help = 문제를 간단히 적어 주세요.
field-description = 설명
field-description-help = 무엇을 했는지, 무엇을 기대했는지, 실제로 어떻게 되었는지 적어 주세요.
field-priority = 우선순위
field-priority-help = ‘심각’은 아무도 작업할 수 없는 상태를 뜻합니다.
helpful-title = 이 문서가 도움이 되었나요?
helpful-yes = 예
helpful-no = 아니요
helpful-more = 의견 추가
helpful-comment = 도움이 된 점이나 부족한 점은 무엇인가요?
helpful-comment-help = ‘예’ 또는 ‘아니요’와 함께 전송됩니다. 답변이 필요하면 문의해 주세요.
