import { TitleCount as TitleCount_aba4ae8d597763a6fb48f5680f8ca530 } from '../../../admin/articles/editor/counts/FieldCount'
import { CivilDateCell as CivilDateCell_e50cdad0fb9d20468dca4217ce7d8175 } from '../../../admin/fields/CivilDateCell'
import { CivilDateField as CivilDateField_eb905e9f0bdfd4b1772256203a0b8163 } from '../../../admin/fields/CivilDateField'
import { SapoCount as SapoCount_aba4ae8d597763a6fb48f5680f8ca530 } from '../../../admin/articles/editor/counts/FieldCount'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_186cfd217814a6a77c18cf3c38ece15e } from '../../../admin/articles/editor/BlocksFeature'
import { CommentFeatureClient as CommentFeatureClient_45bbdfef6515259e039eca7c9048feae } from '../../../admin/comments/CommentFeature'
import { WritingFeatureClient as WritingFeatureClient_b395300c3cd7da0fb0a1cb4307400238 } from '../../../admin/articles/editor/tools/WritingFeature'
import { TypingFeatureClient as TypingFeatureClient_85931297bf9192f4f2459475431e7753 } from '../../../admin/articles/editor/TypingFeature'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TextFileFeatureClient as TextFileFeatureClient_4615763d6394bdac45a1811aaa93b2e7 } from '../../../admin/articles/editor/textFile/TextFileFeature'
import { GalleryFeatureClient as GalleryFeatureClient_55355e15e42a2e00f38bb6bb7e3637d0 } from '../../../admin/articles/editor/gallery/GalleryFeature'
import { EmbedFeatureClient as EmbedFeatureClient_af2783ac21a78e407c2ebf2af24e1dfa } from '../../../admin/articles/editor/embed/EmbedFeature'
import { FactBoxFeatureClient as FactBoxFeatureClient_a66c88dfdcb27d9d8749c2838799bee2 } from '../../../admin/articles/editor/factBox/FactBoxFeature'
import { TableFeatureClient as TableFeatureClient_c1e879bb80c9245f99ecfaf482fa87e7 } from '../../../admin/articles/editor/table/TableFeature'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OwnLinkFeatureClient as OwnLinkFeatureClient_4ae13c0d343309f98471440491981c1c } from '../../../admin/articles/editor/ownLink/OwnLinkFeature'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OwnTextField as OwnTextField_e7b0ca45d66bcd524d28033dda5d7c65 } from '../../../admin/articles/editor/ownLink/OwnTextField'
import { MeantFeatureClient as MeantFeatureClient_36471cbe0e4b278654938a92b5b2821c } from '../../../admin/articles/editor/MeantFeature'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RememberOutlet as RememberOutlet_f4950cf7154b84b820e3b76928c9df47 } from '../../../admin/articles/RememberOutlet'
import { OwnPenNames as OwnPenNames_9b072d7eecdca2b5ed397749bdd73c3c } from '../../../admin/articles/people/OwnPenNames'
import { PeopleField as PeopleField_38e9cb8926d65b064ed5f67ef88bc2eb } from '../../../admin/articles/people/PeopleField'
import { StateCell as StateCell_643f5e9521873a861adde6fe0d7adfc1 } from '../../../admin/articles/StateCell'
import { Nothing as Nothing_435d74a01f4c378259472dfd3ea4e075 } from '../../../admin/ui/Nothing'
import { ArticleHeader as ArticleHeader_228539965d700a83923545160c977e32 } from '../../../admin/articles/ArticleHeader'
import { FormKeeper as FormKeeper_8e1fccf01cffbc507de1411ee6dfb660 } from '../../../admin/forms/FormKeeper'
import { ArticleActions as ArticleActions_46116f98c669799ee8accbe2a4387f7e } from '../../../admin/articles/ArticleActions'
import { ArticleSaving as ArticleSaving_88bd6f1e640ae8606c3a8ea017620924 } from '../../../admin/articles/page/ArticleSaving'
import { VersionsView as VersionsView_b4261919cd75b6993c29be72ed46e245 } from '../../../admin/versions/VersionsView'
import { ArticleList as ArticleList_3d0b37bf29fae0f36d401533ef4d50bb } from '../../../admin/articles/ArticleList'
import { NewArticleView as NewArticleView_591a4ca6619886b0f2ad23630b98f3b2 } from '../../../admin/articles/NewArticleView'
import { ListDescription as ListDescription_aea317ee62736a70e17027dbc27f49bf } from '../../../admin/lists/ListDescription'
import { ChainHeader as ChainHeader_2ad99b776e47c97bbb05426543e3d56f } from '../../../admin/chains/ChainHeader'
import { ChecklistHeader as ChecklistHeader_53c6b2da7d237c0b8f14f33d7fb536da } from '../../../admin/checklists/ChecklistHeader'
import { DeskHeader as DeskHeader_394a063451ba3919c16d1e8ee69092ef } from '../../../admin/desks/DeskHeader'
import { RecurrenceField as RecurrenceField_611f252d9fbe5972c06a2a3011a3dfd9 } from '../../../admin/recurrence/RecurrenceField'
import { RowName as RowName_75fe1855efc8807cc20a000922bf65a5 } from '../../../admin/fields/RowName'
import { ColumnHeader as ColumnHeader_c0dfe52c7d6a1b1365afb7e5e8c2f4c1 } from '../../../admin/columns/ColumnHeader'
import { ColumnSaveButton as ColumnSaveButton_4e2fba072ba3d07286b560b89ae1aa93 } from '../../../admin/columns/ColumnSaveButton'
import { TraceHeader as TraceHeader_ce041b777d404825f6d95993f218e3d8 } from '../../../admin/plans/TraceHeader'
import { IssueView as IssueView_4b023ae5f50e2f2d2b3fa9952664eca3 } from '../../../admin/issues/IssueView'
import { RundownTab as RundownTab_b1fba45bdf08913b72369737470058ab } from '../../../admin/rundown/editor/RundownTab'
import { QuantitiesCell as QuantitiesCell_a244b37588b3f8d6eccde5eb85fda917 } from '../../../admin/activities/QuantitiesCell'
import { QuantitiesField as QuantitiesField_d06c1851c9d5b3d1df8d44d70cf170ab } from '../../../admin/activities/QuantitiesField'
import { ObligationHeader as ObligationHeader_fae7359b7aabe784191466b0c2a1ff1f } from '../../../admin/obligations/ObligationHeader'
import { SuspensionHeader as SuspensionHeader_b01cf9c6d71cb4d6d5eef18e5c0cc4a8 } from '../../../admin/suspensions/SuspensionHeader'
import { WordsCell as WordsCell_26dcebc6054d94a7cd161ab3516a12ba } from '../../../admin/fields/WordsCell'
import { WordsField as WordsField_ce4bab89c75c07128acadc22205bfce1 } from '../../../admin/fields/WordsField'
import { HandlingCell as HandlingCell_31d9e41646bcde59c31fbcfe707302aa } from '../../../admin/alerts/HandlingCell'
import { AlertHeader as AlertHeader_c760bef4065efe7858fda66b373df960 } from '../../../admin/alerts/AlertHeader'
import { PlanHeader as PlanHeader_24e04f864bed41e91725cbf35f29468d } from '../../../admin/plans/PlanHeader'
import { OutletOfText as OutletOfText_1895a39215e627f8fb99465cef8741e8 } from '../../../admin/articles/OutletOfText'
import { AccentPreview as AccentPreview_8a78fd6bd87459f5e2acd96d8f483047 } from '../../../admin/brand/AccentPreview'
import { CurrentPassword as CurrentPassword_b5d3bf8b7cd95b5c9c92f9a8675c529b } from '../../../admin/account/CurrentPassword'
import { UserHeader as UserHeader_4782f2ec5b1f003e578c7643fdbdcbea } from '../../../admin/users/UserHeader'
import { MonthDayCell as MonthDayCell_f455204ad89861322a237f93e747b453 } from '../../../admin/fields/MonthDayCell'
import { MonthDayField as MonthDayField_facd7ccdc410f33f07d5567447c870ae } from '../../../admin/fields/MonthDayField'
import { RuleYears as RuleYears_2a2896ee350ced379a3ebe6bf1d2f954 } from '../../../admin/reports/RuleYears'
import { MailHeader as MailHeader_cf2b2ecdb77aaf7e14e94969fd613765 } from '../../../admin/alerts/MailHeader'
import { WebhookPanel as WebhookPanel_0b9fc57225f2c833b88ead092854ebea } from '../../../admin/webhooks/WebhookPanel'
import { Avatar as Avatar_0d7187b1bcce9231842e52fd84dc4f33 } from '../../../admin/brand/Avatar'
import { Navigation as Navigation_aaa6ac88e424053f5740d58dfb6962d6 } from '../../../admin/navigation/Navigation'
import { SkipLink as SkipLink_661ba3f570d3d814911a47f831c1d35d } from '../../../admin/accessibility/SkipLink'
import { Icon as Icon_07eaf1d5745ea58d191ef5762e282db9 } from '../../../admin/brand/Icon'
import { Logo as Logo_e2609525d3cb4faff6e05c9e8878dd7a } from '../../../admin/brand/Logo'
import { LoginHelp as LoginHelp_c28a2630b3f1a941fff09605ee6c5534 } from '../../../admin/account/LoginHelp'
import { LoginNotice as LoginNotice_48282698355f038afef1bcdd3509131e } from '../../../admin/brand/LoginNotice'
import { TrueCauses as TrueCauses_042feb6a37ba0faa79797db47ef4e845 } from '../../../admin/send/TrueCauses'
import { NewsroomClock as NewsroomClock_a7e7df52339a4389b0f18a1da544cf12 } from '../../../admin/clock/NewsroomClock'
import { NamedWidgets as NamedWidgets_3aac241d4f1a82b89eb02b7db4e95299 } from '../../../admin/accessibility/NamedWidgets'
import { FocusKeeper as FocusKeeper_b29a3b85a42ecbca3ca6d1f77f8f3a06 } from '../../../admin/accessibility/FocusKeeper'
import { ErrorsStay as ErrorsStay_f2448182a89b81ad7de27a011a0b1d90 } from '../../../admin/accessibility/ErrorsStay'
import { Awake as Awake_c94b995c085ed9c78b1ad3e30165da89 } from '../../../admin/accessibility/Awake'
import { FinderKeys as FinderKeys_d8b977fb525a56424bf573be43f2fcfc } from '../../../admin/finder/FinderKeys'
import { DashboardView as DashboardView_a8bdfd6ec46ed48bd1e9402d58bf4c34 } from '../../../admin/dashboard/DashboardView'
import { ForgotView as ForgotView_6c26248c688271c44da0df3989d04d26 } from '../../../admin/account/ForgotView'
import { LedgerView as LedgerView_56be57b8e2d765fffbd96739808a171b } from '../../../admin/ledger/LedgerView'
import { PeriodView as PeriodView_01f43453e3239ec6081df4e1af4fbce4 } from '../../../admin/obligations/PeriodView'
import { PlanView as PlanView_cc43522de9f4e5138e4497a0765d62f4 } from '../../../admin/plans/PlanView'
import { ScheduleView as ScheduleView_8dc797229ed9349c49747cd16935846f } from '../../../admin/schedule/ScheduleView'
import { PrintView as PrintView_b6fee4996e4b5e71ae83455683ddeab2 } from '../../../admin/schedule/PrintView'
import { ConsoleView as ConsoleView_a4355e2caadb5b53b68a0401e8d9c569 } from '../../../admin/rundown/live/ConsoleView'
import { AsRunView as AsRunView_273a031cf4f9074a5073940d95ecf02b } from '../../../admin/rundown/asRun/AsRunView'
import { HolidaysView as HolidaysView_03706d8fc054f2be8c606bd695e6362b } from '../../../admin/holidays/HolidaysView'
import { PaperView as PaperView_5922a8063b75015bc20f25c69056e4a0 } from '../../../admin/rundown/paper/PaperView'
import { LogView as LogView_28bcb3c476ff51af11c6d182df097387 } from '../../../admin/log/LogView'
import { LogEntryView as LogEntryView_b5e4a292cbf6308438f0bf3de612d90a } from '../../../admin/log/LogEntryView'
import { ReviewView as ReviewView_f7dfdaab1ebe2676d1592820d98a0bae } from '../../../admin/review/ReviewView'
import { FrontView as FrontView_e9071e7c141ed9ca05c802a5369dc367 } from '../../../admin/front/FrontView'
import { QueueView as QueueView_84c666de850c5e008f0ed59a7e1ffae8 } from '../../../admin/queue/QueueView'
import { PiecesView as PiecesView_393eb09a314eeb03d624f778670889b2 } from '../../../admin/credits/PiecesView'
import { ImportsView as ImportsView_f1011f468e086f104e2588351577b65a } from '../../../admin/imports/ImportsView'
import { ImportView as ImportView_87707287c0fa7a35f7e41fb4df5703ff } from '../../../admin/imports/ImportView'
import { OutputView as OutputView_13e97aaae1d7ca968a65c9ca6fff7db8 } from '../../../admin/credits/OutputView'
import { WordView as WordView_107a9e5c79574b700bd6737d4c1d6fa9 } from '../../../admin/word/WordView'
import { ReportView as ReportView_2c3e9964f38624a775baf9d9dcbd6e82 } from '../../../admin/reports/ReportView'
import { OverviewView as OverviewView_d89ef9448794c6f1c7dc003f5c3e966d } from '../../../admin/overview/OverviewView'
import { ComparisonView as ComparisonView_9ef0dc65e716242e48c5337a4bb3805a } from '../../../admin/overview/ComparisonView'
import { CoverageView as CoverageView_e53d177b43a761f3e5eb48b0c4d50d64 } from '../../../admin/overview/CoverageView'
import { RankingView as RankingView_964473e0fd4158009dbdf539cd0d1c57 } from '../../../admin/overview/RankingView'
import { ReportsView as ReportsView_913b2914f8e2e330e988d68c960f4ecb } from '../../../admin/reports/ReportsView'
import { ReportCheckView as ReportCheckView_b3f1352c938010c0c92a66ac824dfb85 } from '../../../admin/reports/check/ReportCheckView'
import { OutletReportView as OutletReportView_d4be7310a847f864345558ee48ea433e } from '../../../admin/reports/OutletReportView'
import { ConsolidationView as ConsolidationView_1120dc832233b330db0a4136ff746466 } from '../../../admin/reports/ConsolidationView'
import { IndicatorEntryView as IndicatorEntryView_1ce5a3185638f54ecd4aa0e0b6375b94 } from '../../../admin/reports/indicators/IndicatorEntryView'
import { ApiKeysView as ApiKeysView_5cae556083639277d8c86fa455b133aa } from '../../../admin/apiKeys/ApiKeysView'
import { InboxView as InboxView_33b253252cb689cacf26a5757467b749 } from '../../../admin/notices/InboxView'
import { PiecesView as PiecesView_79d43566163f598be493aa4f7ac5da5c } from '../../../admin/ui/PiecesView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/articles/editor/counts/FieldCount#TitleCount": TitleCount_aba4ae8d597763a6fb48f5680f8ca530,
  "/admin/fields/CivilDateCell#CivilDateCell": CivilDateCell_e50cdad0fb9d20468dca4217ce7d8175,
  "/admin/fields/CivilDateField#CivilDateField": CivilDateField_eb905e9f0bdfd4b1772256203a0b8163,
  "/admin/articles/editor/counts/FieldCount#SapoCount": SapoCount_aba4ae8d597763a6fb48f5680f8ca530,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/admin/articles/editor/BlocksFeature#BlocksFeatureClient": BlocksFeatureClient_186cfd217814a6a77c18cf3c38ece15e,
  "/admin/comments/CommentFeature#CommentFeatureClient": CommentFeatureClient_45bbdfef6515259e039eca7c9048feae,
  "/admin/articles/editor/tools/WritingFeature#WritingFeatureClient": WritingFeatureClient_b395300c3cd7da0fb0a1cb4307400238,
  "/admin/articles/editor/TypingFeature#TypingFeatureClient": TypingFeatureClient_85931297bf9192f4f2459475431e7753,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/articles/editor/textFile/TextFileFeature#TextFileFeatureClient": TextFileFeatureClient_4615763d6394bdac45a1811aaa93b2e7,
  "/admin/articles/editor/gallery/GalleryFeature#GalleryFeatureClient": GalleryFeatureClient_55355e15e42a2e00f38bb6bb7e3637d0,
  "/admin/articles/editor/embed/EmbedFeature#EmbedFeatureClient": EmbedFeatureClient_af2783ac21a78e407c2ebf2af24e1dfa,
  "/admin/articles/editor/factBox/FactBoxFeature#FactBoxFeatureClient": FactBoxFeatureClient_a66c88dfdcb27d9d8749c2838799bee2,
  "/admin/articles/editor/table/TableFeature#TableFeatureClient": TableFeatureClient_c1e879bb80c9245f99ecfaf482fa87e7,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/articles/editor/ownLink/OwnLinkFeature#OwnLinkFeatureClient": OwnLinkFeatureClient_4ae13c0d343309f98471440491981c1c,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/articles/editor/ownLink/OwnTextField#OwnTextField": OwnTextField_e7b0ca45d66bcd524d28033dda5d7c65,
  "/admin/articles/editor/MeantFeature#MeantFeatureClient": MeantFeatureClient_36471cbe0e4b278654938a92b5b2821c,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/articles/RememberOutlet#RememberOutlet": RememberOutlet_f4950cf7154b84b820e3b76928c9df47,
  "/admin/articles/people/OwnPenNames#OwnPenNames": OwnPenNames_9b072d7eecdca2b5ed397749bdd73c3c,
  "/admin/articles/people/PeopleField#PeopleField": PeopleField_38e9cb8926d65b064ed5f67ef88bc2eb,
  "/admin/articles/StateCell#StateCell": StateCell_643f5e9521873a861adde6fe0d7adfc1,
  "/admin/ui/Nothing#Nothing": Nothing_435d74a01f4c378259472dfd3ea4e075,
  "/admin/articles/ArticleHeader#ArticleHeader": ArticleHeader_228539965d700a83923545160c977e32,
  "/admin/forms/FormKeeper#FormKeeper": FormKeeper_8e1fccf01cffbc507de1411ee6dfb660,
  "/admin/articles/ArticleActions#ArticleActions": ArticleActions_46116f98c669799ee8accbe2a4387f7e,
  "/admin/articles/page/ArticleSaving#ArticleSaving": ArticleSaving_88bd6f1e640ae8606c3a8ea017620924,
  "/admin/versions/VersionsView#VersionsView": VersionsView_b4261919cd75b6993c29be72ed46e245,
  "/admin/articles/ArticleList#ArticleList": ArticleList_3d0b37bf29fae0f36d401533ef4d50bb,
  "/admin/articles/NewArticleView#NewArticleView": NewArticleView_591a4ca6619886b0f2ad23630b98f3b2,
  "/admin/lists/ListDescription#ListDescription": ListDescription_aea317ee62736a70e17027dbc27f49bf,
  "/admin/chains/ChainHeader#ChainHeader": ChainHeader_2ad99b776e47c97bbb05426543e3d56f,
  "/admin/checklists/ChecklistHeader#ChecklistHeader": ChecklistHeader_53c6b2da7d237c0b8f14f33d7fb536da,
  "/admin/desks/DeskHeader#DeskHeader": DeskHeader_394a063451ba3919c16d1e8ee69092ef,
  "/admin/recurrence/RecurrenceField#RecurrenceField": RecurrenceField_611f252d9fbe5972c06a2a3011a3dfd9,
  "/admin/fields/RowName#RowName": RowName_75fe1855efc8807cc20a000922bf65a5,
  "/admin/columns/ColumnHeader#ColumnHeader": ColumnHeader_c0dfe52c7d6a1b1365afb7e5e8c2f4c1,
  "/admin/columns/ColumnSaveButton#ColumnSaveButton": ColumnSaveButton_4e2fba072ba3d07286b560b89ae1aa93,
  "/admin/plans/TraceHeader#TraceHeader": TraceHeader_ce041b777d404825f6d95993f218e3d8,
  "/admin/issues/IssueView#IssueView": IssueView_4b023ae5f50e2f2d2b3fa9952664eca3,
  "/admin/rundown/editor/RundownTab#RundownTab": RundownTab_b1fba45bdf08913b72369737470058ab,
  "/admin/activities/QuantitiesCell#QuantitiesCell": QuantitiesCell_a244b37588b3f8d6eccde5eb85fda917,
  "/admin/activities/QuantitiesField#QuantitiesField": QuantitiesField_d06c1851c9d5b3d1df8d44d70cf170ab,
  "/admin/obligations/ObligationHeader#ObligationHeader": ObligationHeader_fae7359b7aabe784191466b0c2a1ff1f,
  "/admin/suspensions/SuspensionHeader#SuspensionHeader": SuspensionHeader_b01cf9c6d71cb4d6d5eef18e5c0cc4a8,
  "/admin/fields/WordsCell#WordsCell": WordsCell_26dcebc6054d94a7cd161ab3516a12ba,
  "/admin/fields/WordsField#WordsField": WordsField_ce4bab89c75c07128acadc22205bfce1,
  "/admin/alerts/HandlingCell#HandlingCell": HandlingCell_31d9e41646bcde59c31fbcfe707302aa,
  "/admin/alerts/AlertHeader#AlertHeader": AlertHeader_c760bef4065efe7858fda66b373df960,
  "/admin/plans/PlanHeader#PlanHeader": PlanHeader_24e04f864bed41e91725cbf35f29468d,
  "/admin/articles/OutletOfText#OutletOfText": OutletOfText_1895a39215e627f8fb99465cef8741e8,
  "/admin/brand/AccentPreview#AccentPreview": AccentPreview_8a78fd6bd87459f5e2acd96d8f483047,
  "/admin/account/CurrentPassword#CurrentPassword": CurrentPassword_b5d3bf8b7cd95b5c9c92f9a8675c529b,
  "/admin/users/UserHeader#UserHeader": UserHeader_4782f2ec5b1f003e578c7643fdbdcbea,
  "/admin/fields/MonthDayCell#MonthDayCell": MonthDayCell_f455204ad89861322a237f93e747b453,
  "/admin/fields/MonthDayField#MonthDayField": MonthDayField_facd7ccdc410f33f07d5567447c870ae,
  "/admin/reports/RuleYears#RuleYears": RuleYears_2a2896ee350ced379a3ebe6bf1d2f954,
  "/admin/alerts/MailHeader#MailHeader": MailHeader_cf2b2ecdb77aaf7e14e94969fd613765,
  "/admin/webhooks/WebhookPanel#WebhookPanel": WebhookPanel_0b9fc57225f2c833b88ead092854ebea,
  "/admin/brand/Avatar#Avatar": Avatar_0d7187b1bcce9231842e52fd84dc4f33,
  "/admin/navigation/Navigation#Navigation": Navigation_aaa6ac88e424053f5740d58dfb6962d6,
  "/admin/accessibility/SkipLink#SkipLink": SkipLink_661ba3f570d3d814911a47f831c1d35d,
  "/admin/brand/Icon#Icon": Icon_07eaf1d5745ea58d191ef5762e282db9,
  "/admin/brand/Logo#Logo": Logo_e2609525d3cb4faff6e05c9e8878dd7a,
  "/admin/account/LoginHelp#LoginHelp": LoginHelp_c28a2630b3f1a941fff09605ee6c5534,
  "/admin/brand/LoginNotice#LoginNotice": LoginNotice_48282698355f038afef1bcdd3509131e,
  "/admin/send/TrueCauses#TrueCauses": TrueCauses_042feb6a37ba0faa79797db47ef4e845,
  "/admin/clock/NewsroomClock#NewsroomClock": NewsroomClock_a7e7df52339a4389b0f18a1da544cf12,
  "/admin/accessibility/NamedWidgets#NamedWidgets": NamedWidgets_3aac241d4f1a82b89eb02b7db4e95299,
  "/admin/accessibility/FocusKeeper#FocusKeeper": FocusKeeper_b29a3b85a42ecbca3ca6d1f77f8f3a06,
  "/admin/accessibility/ErrorsStay#ErrorsStay": ErrorsStay_f2448182a89b81ad7de27a011a0b1d90,
  "/admin/accessibility/Awake#Awake": Awake_c94b995c085ed9c78b1ad3e30165da89,
  "/admin/finder/FinderKeys#FinderKeys": FinderKeys_d8b977fb525a56424bf573be43f2fcfc,
  "/admin/dashboard/DashboardView#DashboardView": DashboardView_a8bdfd6ec46ed48bd1e9402d58bf4c34,
  "/admin/account/ForgotView#ForgotView": ForgotView_6c26248c688271c44da0df3989d04d26,
  "/admin/ledger/LedgerView#LedgerView": LedgerView_56be57b8e2d765fffbd96739808a171b,
  "/admin/obligations/PeriodView#PeriodView": PeriodView_01f43453e3239ec6081df4e1af4fbce4,
  "/admin/plans/PlanView#PlanView": PlanView_cc43522de9f4e5138e4497a0765d62f4,
  "/admin/schedule/ScheduleView#ScheduleView": ScheduleView_8dc797229ed9349c49747cd16935846f,
  "/admin/schedule/PrintView#PrintView": PrintView_b6fee4996e4b5e71ae83455683ddeab2,
  "/admin/rundown/live/ConsoleView#ConsoleView": ConsoleView_a4355e2caadb5b53b68a0401e8d9c569,
  "/admin/rundown/asRun/AsRunView#AsRunView": AsRunView_273a031cf4f9074a5073940d95ecf02b,
  "/admin/holidays/HolidaysView#HolidaysView": HolidaysView_03706d8fc054f2be8c606bd695e6362b,
  "/admin/rundown/paper/PaperView#PaperView": PaperView_5922a8063b75015bc20f25c69056e4a0,
  "/admin/log/LogView#LogView": LogView_28bcb3c476ff51af11c6d182df097387,
  "/admin/log/LogEntryView#LogEntryView": LogEntryView_b5e4a292cbf6308438f0bf3de612d90a,
  "/admin/review/ReviewView#ReviewView": ReviewView_f7dfdaab1ebe2676d1592820d98a0bae,
  "/admin/front/FrontView#FrontView": FrontView_e9071e7c141ed9ca05c802a5369dc367,
  "/admin/queue/QueueView#QueueView": QueueView_84c666de850c5e008f0ed59a7e1ffae8,
  "/admin/credits/PiecesView#PiecesView": PiecesView_393eb09a314eeb03d624f778670889b2,
  "/admin/imports/ImportsView#ImportsView": ImportsView_f1011f468e086f104e2588351577b65a,
  "/admin/imports/ImportView#ImportView": ImportView_87707287c0fa7a35f7e41fb4df5703ff,
  "/admin/credits/OutputView#OutputView": OutputView_13e97aaae1d7ca968a65c9ca6fff7db8,
  "/admin/word/WordView#WordView": WordView_107a9e5c79574b700bd6737d4c1d6fa9,
  "/admin/reports/ReportView#ReportView": ReportView_2c3e9964f38624a775baf9d9dcbd6e82,
  "/admin/overview/OverviewView#OverviewView": OverviewView_d89ef9448794c6f1c7dc003f5c3e966d,
  "/admin/overview/ComparisonView#ComparisonView": ComparisonView_9ef0dc65e716242e48c5337a4bb3805a,
  "/admin/overview/CoverageView#CoverageView": CoverageView_e53d177b43a761f3e5eb48b0c4d50d64,
  "/admin/overview/RankingView#RankingView": RankingView_964473e0fd4158009dbdf539cd0d1c57,
  "/admin/reports/ReportsView#ReportsView": ReportsView_913b2914f8e2e330e988d68c960f4ecb,
  "/admin/reports/check/ReportCheckView#ReportCheckView": ReportCheckView_b3f1352c938010c0c92a66ac824dfb85,
  "/admin/reports/OutletReportView#OutletReportView": OutletReportView_d4be7310a847f864345558ee48ea433e,
  "/admin/reports/ConsolidationView#ConsolidationView": ConsolidationView_1120dc832233b330db0a4136ff746466,
  "/admin/reports/indicators/IndicatorEntryView#IndicatorEntryView": IndicatorEntryView_1ce5a3185638f54ecd4aa0e0b6375b94,
  "/admin/apiKeys/ApiKeysView#ApiKeysView": ApiKeysView_5cae556083639277d8c86fa455b133aa,
  "/admin/notices/InboxView#InboxView": InboxView_33b253252cb689cacf26a5757467b749,
  "/admin/ui/PiecesView#PiecesView": PiecesView_79d43566163f598be493aa4f7ac5da5c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
